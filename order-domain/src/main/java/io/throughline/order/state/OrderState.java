package io.throughline.order.state;

import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.OrderValidationFailed;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// An order as its events left it: what deciders need to know, nothing for screens.
public sealed interface OrderState {

  /// No event yet.
  record NotReceived() implements OrderState {}

  /// Received and not rejected.
  ///
  /// @param received the event that began it
  /// @param checked whether the validation rules ran
  /// @param validated whether it may be fulfilled
  /// @param holds all holds ever placed by id, in order of placing
  record Open(OrderReceived received, boolean checked, boolean validated, Map<String, Hold> holds)
      implements OrderState {

    /// Copies the holds and keeps their order.
    public Open {
      holds = Collections.unmodifiableMap(new LinkedHashMap<>(holds));
    }

    /// Whether this hold is the only one that stands in the way of validation.
    public boolean isLastBeforeValidation(Hold hold) {
      return !validated
          && hold.blocksValidation()
          && holds.values().stream().filter(Hold::blocksValidation).count() == 1;
    }

    private Open with(Hold hold) {
      var changed = new LinkedHashMap<>(holds);
      changed.put(hold.placed().holdId(), hold);
      return new Open(received, checked, validated, changed);
    }
  }

  /// Rejected: nothing more is decided.
  ///
  /// @param received the event that began it
  record Rejected(OrderReceived received) implements OrderState {}

  /// The state after one more event. Total, without rules: history is not argued with.
  ///
  /// @throws IllegalStateException when the history cannot be, such as a hold before its order or
  ///   an order received twice
  static OrderState evolve(OrderState state, OrderEvent event) {
    return switch (event) {
      case OrderReceived received -> begun(state, received);
      case OrderValidated validated -> {
        var open = open(state, validated);
        yield new Open(open.received, true, true, open.holds);
      }
      case OrderValidationFailed failed -> {
        var open = open(state, failed);
        yield new Open(open.received, true, open.validated, open.holds);
      }
      case OrderRejected rejected -> new Rejected(open(state, rejected).received);
      case HoldPlaced placed -> open(state, placed).with(new Hold(placed, true));
      case HoldReleased released -> {
        var open = open(state, released);
        var hold = open.holds.get(released.holdId());
        if (hold == null) {
          throw new IllegalStateException(
              "%s of %s was released before it was placed"
                  .formatted(released.holdId(), released.orderId()));
        }
        yield open.with(hold.released());
      }
    };
  }

  private static Open begun(OrderState state, OrderReceived received) {
    if (state instanceof NotReceived) {
      return new Open(received, false, false, Map.of());
    }
    throw impossible(state, received);
  }

  private static Open open(OrderState state, OrderEvent event) {
    if (state instanceof Open open) {
      return open;
    }
    throw impossible(state, event);
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
