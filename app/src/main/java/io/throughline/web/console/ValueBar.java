package io.throughline.web.console;

import io.throughline.money.Money;
import io.throughline.projection.orders.Stage;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How a value divides over stages, as a bar of 1,000 units of width, in the order of a life; the
/// part on hold lies over it, counted from the left.
///
/// @param parts one per stage that has any value
/// @param held units of width that are on hold
record ValueBar(List<Part> parts, int held) {

  /// Units of the whole bar.
  static final int WIDTH = 1_000;

  /// A stage's part of the bar.
  record Part(StageWord stage, int x, int width) {}

  /// The bar of these values.
  ///
  /// @param held what of them is on hold
  static ValueBar of(Map<Stage, Money> values, Money held) {
    var filled = values.entrySet().stream().filter(value -> !value.getValue().isZero()).toList();
    var whole =
        BigInteger.valueOf(filled.stream().mapToLong(value -> value.getValue().minorUnits()).sum());
    var parts = new ArrayList<Part>();
    var before = BigInteger.ZERO;
    for (var value : filled) {
      var after = before.add(BigInteger.valueOf(value.getValue().minorUnits()));
      int x = share(before, whole);
      parts.add(new Part(StageWord.of(value.getKey()), x, share(after, whole) - x));
      before = after;
    }
    return new ValueBar(parts, share(BigInteger.valueOf(held.minorUnits()), whole));
  }

  private static int share(BigInteger part, BigInteger whole) {
    return whole.signum() == 0
        ? 0
        : part.multiply(BigInteger.valueOf(WIDTH)).divide(whole).intValueExact();
  }

  /// The bar in words, for those who do not see it.
  public String words() {
    return parts.stream()
        .map(part -> "%s %d %%".formatted(part.stage().text(), part.width() / 10))
        .collect(Collectors.joining(", ", "", "; on hold %d %%".formatted(held / 10)));
  }
}
