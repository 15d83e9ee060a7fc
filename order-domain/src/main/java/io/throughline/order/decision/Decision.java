package io.throughline.order.decision;

import io.throughline.order.event.OrderEvent;
import java.util.List;

/// What a decider answers: accepted with the events that follow, done before, or refused.
public sealed interface Decision {

  /// It happens, and these events say so.
  ///
  /// @param events one or more, in order
  record Accepted(List<OrderEvent> events) implements Decision {
    /// Copies the events.
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /// The caller repeats itself: a success, and nothing new to tell.
  ///
  /// @param id what was done before: an order, a hold
  record AlreadyDone(String id) implements Decision {}

  /// It must not be.
  ///
  /// @param reason which rule stands against it
  /// @param detail ids and figures for the caller; no personal data
  record Refused(Refusal reason, String detail) implements Decision {}

  /// Accepts with these events.
  static Decision accept(OrderEvent... events) {
    return new Accepted(List.of(events));
  }

  /// Refuses for this reason.
  static Decision refuse(Refusal reason, String detail) {
    return new Refused(reason, detail);
  }
}
