package io.throughline.projection.journal.template;

/// What kind of movement an entry is: the columns of the clearing roll-forward, and what never
/// touches clearing.
public enum Activity {
  /// Money came in.
  CAPTURE,
  /// Money went back, or came back because it could not go.
  REFUND,
  /// A payer's bank took money.
  CHARGEBACK,
  /// It gave it back.
  CB_REVERSAL,
  /// Fees and commissions that the rail kept.
  FEES,
  /// Tax that a marketplace collected and hands on.
  TAX_WITHHELD,
  /// Money held back, or let go.
  RESERVE,
  /// One side of a conversion.
  FX,
  /// Whatever else a statement says.
  ADJUSTMENT,
  /// What persons decided a difference to be.
  CLASSIFIED,
  /// The transfer to our bank, or its failure.
  PAYOUT,
  /// Goods were sold, or a sale was undone.
  SALE,
  /// A dispute was lost: the claim becomes a loss.
  DISPUTE_LOST,
  /// A gift card or store credit was issued.
  VALUE_ISSUED,
  /// An open balance was let go.
  WRITE_OFF,
  /// The bank has it.
  BANK;

  /// Whether it is the movement of an order's money, which belongs to a cohort.
  public boolean isMovement() {
    return this == CAPTURE || this == REFUND || this == CHARGEBACK || this == CB_REVERSAL;
  }
}
