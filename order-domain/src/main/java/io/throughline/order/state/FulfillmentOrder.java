package io.throughline.order.state;

import io.throughline.order.event.FulfillmentOrderCreated;

/// The request to one node, as deciders see it.
///
/// @param created the event that made it
/// @param answer what the node said
public record FulfillmentOrder(FulfillmentOrderCreated created, Answer answer) {

  /// What a node said to a request.
  public enum Answer {
    /// Nothing yet.
    NONE,
    /// It ships.
    ACCEPTED,
    /// It does not ship.
    REJECTED
  }

  static FulfillmentOrder of(FulfillmentOrderCreated created) {
    return new FulfillmentOrder(created, Answer.NONE);
  }

  FulfillmentOrder answered(Answer what) {
    return new FulfillmentOrder(created, what);
  }
}
