package io.throughline.order.decision;

/// Why a command was refused: part of the API, listed by precedence (when several apply, the first
/// is given).
public enum Refusal {
  /// No such order was received.
  UNKNOWN_ORDER,
  /// The order was received before with other lines, charges or totals; nothing is overwritten.
  ORDER_CONTENT_CONFLICT,
  /// The order was rejected; nothing more is decided about it.
  ORDER_REJECTED,
  /// The order is valid already; from here on it is canceled, not rejected.
  ORDER_ALREADY_VALIDATED,
  /// The order has no such hold.
  UNKNOWN_HOLD,
  /// The hold id stands for another hold of this order.
  HOLD_ID_REUSED
}
