package io.throughline.projection.orders;

/// Where the money of an order is, derived from what is to be paid, is promised, came in and went
/// back. Computed by the SQL function {@code order_payment}.
public enum Payment {
  /// Something is to be paid, and nothing is promised.
  UNPAID,
  /// An amount is promised by the payer's bank.
  AUTHORIZED,
  /// Less came in than is to be paid.
  PARTIALLY_PAID,
  /// As much came in as is to be paid, or nothing is.
  PAID,
  /// Some of what came in went back.
  PARTIALLY_REFUNDED,
  /// All that came in went back.
  REFUNDED
}
