package io.throughline.settlement.terms;

/// What a line of a statement is about. Kinds are added, never taken away: lines are stored.
public enum LineKind {
  /// Money of a buyer.
  CAPTURE,
  /// Money back to a buyer.
  REFUND,
  /// Money that a dispute took.
  CHARGEBACK,
  /// Money that a dispute gave back.
  CB_REVERSAL,
  /// What the rail keeps for moving the money.
  FEE,
  /// What a marketplace keeps for the sale.
  COMMISSION,
  /// What a marketplace keeps for storing and sending the goods.
  FULFIL_FEE,
  /// What the rail keeps for a dispute.
  CB_FEE,
  /// Tax that a marketplace collected and pays itself.
  TAX_WITHHELD,
  /// Our money, held back or let go.
  RESERVE,
  /// What left one currency in a conversion.
  FX_OUT,
  /// What entered another currency in a conversion.
  FX_IN,
  /// What the rail gives no better name.
  ADJUSTMENT
}
