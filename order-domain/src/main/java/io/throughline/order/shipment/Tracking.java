package io.throughline.order.shipment;

import io.throughline.decision.Decision;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.RecordDeliveryFailure;
import io.throughline.order.command.RecordTracking;
import io.throughline.order.event.DeliveryFailed;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.TrackingUpdated;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import java.util.function.Function;
import java.util.function.Predicate;

/// The rule of what a carrier tells on the way: it is recorded, once per report, and moves nothing.
public final class Tracking {

  private Tracking() {}

  /// Records the carrier's word.
  public static Decision<OrderEvent> tracked(OrderState state, RecordTracking command) {
    return once(
        state,
        command,
        command.trackingId(),
        order -> order.shipments().tracked(command.trackingId()),
        order ->
            new TrackingUpdated(
                order.orderId(),
                order.shipments().canonical(command.shipmentId()),
                command.trackingId(),
                command.status(),
                command.place(),
                command.occurredAt(),
                command.at()));
  }

  /// Records an attempt to deliver that failed.
  public static Decision<OrderEvent> failed(OrderState state, RecordDeliveryFailure command) {
    return once(
        state,
        command,
        command.attemptId(),
        order -> order.shipments().attempted(command.attemptId()),
        order ->
            new DeliveryFailed(
                order.orderId(),
                order.shipments().canonical(command.shipmentId()),
                command.attemptId(),
                command.reason(),
                command.occurredAt(),
                command.at()));
  }

  private static Decision<OrderEvent> once(
      OrderState state,
      OrderCommand command,
      String id,
      Predicate<OpenOrder> known,
      Function<OpenOrder, OrderEvent> event) {
    return Standing.known(
        state,
        command,
        order ->
            known.test(order) ? Decision.alreadyDone(id) : Decision.accept(event.apply(order)));
  }
}
