package io.throughline.policy.effect;

import io.throughline.decision.Envelope;
import io.throughline.order.command.OrderId;

/// Something that an order's channel must be told. What exactly, the event that decided it says: it
/// never changes, so the effect is the same however often it is tried. Rule: PRODUCT law 6.
///
/// @param effectId the id of the event that decided it
/// @param kind what it is about
/// @param orderId the order
/// @param sequence place of that event among the order's events: effects of one order are told in
///   this order
/// @param subjectId the parcel or the cancellation
/// @param of whose order it is, and so who is told
public record Effect(
    String effectId, Kind kind, OrderId orderId, long sequence, String subjectId, Envelope of) {

  /// What a channel can be told about.
  public enum Kind {
    /// A parcel left.
    SHIPMENT,
    /// A parcel that was told travels otherwise.
    TRACKING,
    /// Units will not come.
    CANCELLATION
  }
}
