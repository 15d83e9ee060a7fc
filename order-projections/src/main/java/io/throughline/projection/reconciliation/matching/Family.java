package io.throughline.projection.reconciliation.matching;

import io.throughline.settlement.terms.LineKind;
import org.jspecify.annotations.Nullable;

/// What lines of a statement and movements of an order have in common: only the same kind matches.
public enum Family {
  /// Money of buyers.
  CAPTURE(VarianceClass.ORPHAN_CAPTURE),
  /// Money back to buyers, and refunds that came back.
  REFUND(VarianceClass.ORPHAN_REFUND),
  /// Money that a dispute took.
  CHARGEBACK(VarianceClass.ORPHAN_CHARGEBACK),
  /// Money that a dispute gave back.
  CB_REVERSAL(VarianceClass.ORPHAN_CHARGEBACK);

  private final VarianceClass orphan;

  Family(VarianceClass orphan) {
    this.orphan = orphan;
  }

  /// The class of a line of this kind when nothing of this kind is known.
  VarianceClass orphan() {
    return orphan;
  }

  /// The family of a line; null for lines that settle no movement.
  public static @Nullable Family of(LineKind kind) {
    return switch (kind) {
      case CAPTURE -> CAPTURE;
      case REFUND -> REFUND;
      case CHARGEBACK -> CHARGEBACK;
      case CB_REVERSAL -> CB_REVERSAL;
      case FEE, COMMISSION, FULFIL_FEE, CB_FEE, TAX_WITHHELD, RESERVE, FX_OUT, FX_IN, ADJUSTMENT ->
          null;
    };
  }
}
