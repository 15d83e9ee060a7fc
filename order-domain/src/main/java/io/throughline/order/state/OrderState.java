package io.throughline.order.state;

import io.throughline.order.event.OrderClosed;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderReopened;
import java.util.List;
import java.util.Optional;

/// An order as its events left it: what deciders need to know, nothing for screens.
public sealed interface OrderState
    permits OrderState.NotReceived, OpenOrder, OrderState.Rejected, OrderState.Closed {

  /// No event yet.
  record NotReceived() implements OrderState {}

  /// Rejected: it will not be fulfilled. Facts about it, such as its money, are still recorded.
  ///
  /// @param order what is known of it
  record Rejected(OpenOrder order) implements OrderState {}

  /// Closed: nothing is left to do, unless a named fact reopens it.
  ///
  /// @param order what is known of it
  record Closed(OpenOrder order) implements OrderState {}

  /// What is known of the order, however it stands; empty when it was not received.
  default Optional<OpenOrder> known() {
    return switch (this) {
      case NotReceived() -> Optional.empty();
      case OpenOrder open -> Optional.of(open);
      case Rejected(var order) -> Optional.of(order);
      case Closed(var order) -> Optional.of(order);
    };
  }

  /// The state after one more event. Total, without rules: history is not argued with.
  ///
  /// @throws IllegalStateException when the history cannot be, such as a hold before its order or
  ///   an order received twice
  static OrderState evolve(OrderState state, OrderEvent event) {
    return switch (state) {
      case NotReceived() when event instanceof OrderReceived received -> OpenOrder.of(received);
      case OpenOrder open when event instanceof OrderRejected -> new Rejected(open);
      case OpenOrder open when event instanceof OrderClosed -> new Closed(open);
      case Closed(var order) when event instanceof OrderReopened -> order;
      case NotReceived _ -> throw impossible(state, event);
      case OpenOrder open when !begins(event) -> open.evolve(event);
      case Rejected(var order) when !begins(event) && !ends(event) ->
          new Rejected(order.evolve(event));
      case Closed(var order) when !begins(event) && !ends(event) -> new Closed(order.evolve(event));
      case OpenOrder _, Rejected _, Closed _ -> throw impossible(state, event);
    };
  }

  /// What is known of an order after these events.
  static OpenOrder after(OpenOrder order, List<OrderEvent> events) {
    var known = order;
    for (var event : events) {
      known = known.evolve(event);
    }
    return known;
  }

  private static boolean begins(OrderEvent event) {
    return event instanceof OrderReceived || event instanceof OrderReopened;
  }

  private static boolean ends(OrderEvent event) {
    return event instanceof OrderRejected || event instanceof OrderClosed;
  }

  private static IllegalStateException impossible(OrderState state, OrderEvent event) {
    return new IllegalStateException(
        "%s of %s cannot follow on %s"
            .formatted(
                event.getClass().getSimpleName(),
                event.orderId(),
                state.getClass().getSimpleName()));
  }
}
