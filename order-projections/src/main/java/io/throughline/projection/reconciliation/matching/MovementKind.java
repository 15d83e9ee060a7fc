package io.throughline.projection.reconciliation.matching;

/// What an order's money did, and which way: seen from what the rail owes us.
public enum MovementKind {
  /// Money came in.
  CAPTURE(Family.CAPTURE, 1),
  /// Money went back.
  REFUND(Family.REFUND, -1),
  /// A refund came back.
  REFUND_REVERSAL(Family.REFUND, 1),
  /// A dispute took it.
  CHARGEBACK(Family.CHARGEBACK, -1),
  /// A dispute gave it back.
  CB_REVERSAL(Family.CB_REVERSAL, 1);

  private final Family family;
  private final int sign;

  MovementKind(Family family, int sign) {
    this.family = family;
    this.sign = sign;
  }

  /// Which lines settle it.
  public Family family() {
    return family;
  }

  /// 1 when the rail owes us more by it, -1 when less.
  public int sign() {
    return sign;
  }
}
