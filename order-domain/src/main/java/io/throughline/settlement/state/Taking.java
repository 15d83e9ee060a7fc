package io.throughline.settlement.state;

import io.throughline.money.SignedMoney;
import io.throughline.settlement.event.SettlementBegun;
import io.throughline.settlement.terms.SettlementLine;
import java.util.List;
import java.util.stream.Stream;

/// The file that is being taken in, without its lines.
///
/// @param begun the event that began it
/// @param chunks how many parts were recorded; they come in order, so it is also the next one
/// @param lines how many lines they had
/// @param sums what the lines add up to, one per currency, by currency code
public record Taking(SettlementBegun begun, int chunks, long lines, List<SignedMoney> sums) {

  /// Copies the sums.
  public Taking {
    sums = List.copyOf(sums);
  }

  static Taking of(SettlementBegun begun) {
    return new Taking(begun, 0, 0, List.of());
  }

  /// After some more lines.
  ///
  /// @throws ArithmeticException when a sum is too large
  public Taking with(List<SettlementLine> more) {
    return new Taking(
        begun,
        chunks + 1,
        lines + more.size(),
        SignedMoney.sums(
            Stream.concat(sums.stream(), more.stream().map(SettlementLine::amount)).toList()));
  }
}
