package io.throughline.settlement.file;

import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import java.util.Optional;

/// What a statement leaves on our balance at the rail, as a line: what the other lines brought,
/// less what went to the bank.
final class KeptBalance {

  private static final String KEY = "balance-kept";

  private KeptBalance() {}

  /// The line; empty when nothing was left, or it was left in another currency.
  static Optional<SettlementLine> of(Batch batch) {
    return batch.kept().isZero()
        ? Optional.empty()
        : Optional.of(
            new SettlementLine(
                KEY, LineKind.RESERVE, "BALANCE", null, null, null, null, batch.kept(), null));
  }
}
