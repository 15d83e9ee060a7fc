package io.throughline.settlement.file;

import io.throughline.money.SignedMoney;
import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the lines of one row share; each line is made of it with its own amount.
///
/// @param key the row's key in its batch
/// @param rawType what the rail calls it
/// @param orderRef the order; null for none
/// @param reference the movement; null for none
/// @param occurredAt when it happened; null when not told
public record Lined(
    String key,
    String rawType,
    @Nullable String orderRef,
    @Nullable String reference,
    @Nullable Instant occurredAt) {

  /// The row's only line.
  public SettlementLine line(LineKind kind, SignedMoney amount) {
    return line("", kind, amount);
  }

  /// The row's gross.
  public SettlementLine gross(LineKind kind, SignedMoney amount) {
    return line(":g", kind, amount);
  }

  /// What the rail keeps of the row.
  public SettlementLine fee(LineKind kind, SignedMoney amount) {
    return line(":f", kind, amount);
  }

  /// What left the currency of the gross; the amount has the gross's sign.
  public SettlementLine fxOut(SignedMoney gross) {
    return line(":x", LineKind.FX_OUT, gross.negated());
  }

  /// What came of it in the currency of the payout.
  public SettlementLine fxIn(SignedMoney converted) {
    return line(":y", LineKind.FX_IN, converted);
  }

  private SettlementLine line(String suffix, LineKind kind, SignedMoney amount) {
    return new SettlementLine(
        key + suffix, kind, rawType, orderRef, reference, null, null, amount, occurredAt);
  }
}
