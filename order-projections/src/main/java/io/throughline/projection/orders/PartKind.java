package io.throughline.projection.orders;

/// What kind of part of an order has a life of its own. Rule: DOMAIN section 4. Stored by name.
public enum PartKind {
  /// PLACED, RELEASED or UPHELD; at its owner, for a reason.
  HOLD,
  /// REQUESTED, RESERVED, DECLINED, BACKORDERED, RELEASED, EXPIRED or REVOKED; at a node, of a SKU.
  RESERVATION,
  /// The request to one node: REQUESTED, ACCEPTED or REJECTED.
  FULFILLMENT,
  /// SHIPPED, DELIVERED, LOST or VOIDED; with a carrier, by its tracking number.
  SHIPMENT,
  /// AUTHORIZED, FAILED, EXPIRED or VOIDED; at a provider.
  AUTHORIZATION,
  /// REQUESTED, CAPTURED, FAILED or UNKNOWN; at a provider.
  CAPTURE,
  /// GRANTED, REQUESTED, REFUNDED, FAILED or UNKNOWN; at a provider, with its cause when we granted
  /// it.
  REFUND,
  /// REQUESTED, APPROVED, DECLINED, CLOSED or CANCELED, UNANNOUNCED when goods came first; for a
  /// reason.
  RETURN,
  /// OPENED, UNDER_REVIEW, WON, LOST or ACCEPTED; at a provider, for a reason.
  DISPUTE,
  /// CUSTOMER_OWES or WE_OWE; for a reason.
  WRITE_OFF,
  /// OPEN or SETTLED; by its code.
  ANOMALY,
  /// OPEN or CLOSED; in a ticket system.
  TICKET,
  /// WAITING, GIVEN or DECLINED; of who asked, by what is to be done and its reason.
  APPROVAL
}
