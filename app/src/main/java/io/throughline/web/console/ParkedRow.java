package io.throughline.web.console;

import io.throughline.deadletter.DeadLetters;
import io.throughline.deadletter.ParkedEvent;
import io.throughline.deadletter.ParkedOrder;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;

/// An order whose events wait.
///
/// @param events their types, in their sequence
record ParkedRow(
    String group, String orderId, String cause, Moment since, long waiting, String events) {

  static ParkedRow of(ParkedOrder order, DeadLetters deadLetters, Instant now) {
    return new ParkedRow(
        order.group(),
        order.orderId(),
        Objects.requireNonNullElse(order.causeMessage(), "none"),
        Moment.of(order.since(), now),
        order.waiting(),
        deadLetters.events(order.group(), order.orderId()).stream()
            .map(ParkedEvent::eventType)
            .collect(Collectors.joining(", ")));
  }
}
