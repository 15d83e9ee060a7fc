package io.throughline.web.console;

import io.throughline.money.Money;
import java.math.BigInteger;

/// How a value divides over stages, as a bar of 1,000 units of width: received, then validated; of
/// each the part on hold first.
record ValueBar(int received, int receivedHeld, int validated, int validatedHeld) {

  /// Units of the whole bar.
  static final int WIDTH = 1_000;

  static ValueBar of(Money received, Money receivedHeld, Money validated, Money validatedHeld) {
    var whole = received.plus(validated);
    int left = share(received, whole);
    return new ValueBar(
        left,
        share(receivedHeld, whole),
        whole.isZero() ? 0 : WIDTH - left,
        share(validatedHeld, whole));
  }

  private static int share(Money part, Money whole) {
    return whole.isZero()
        ? 0
        : BigInteger.valueOf(part.minorUnits())
            .multiply(BigInteger.valueOf(WIDTH))
            .divide(BigInteger.valueOf(whole.minorUnits()))
            .intValueExact();
  }

  /// The bar in words, for those who do not see it.
  public String words() {
    return "Received %d %%, validated %d %%; on hold %d %%"
        .formatted(received / 10, validated / 10, (receivedHeld + validatedHeld) / 10);
  }
}
