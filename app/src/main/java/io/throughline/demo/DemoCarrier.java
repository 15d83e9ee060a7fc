package io.throughline.demo;

import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordDelivery;
import io.throughline.order.command.RecordDeliveryFailure;
import io.throughline.order.command.RecordParcelLoss;
import io.throughline.order.command.RecordTracking;
import io.throughline.order.event.OrderShipped;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/// The carrier of the demo shop: scans, delivers, sometimes meets nobody, loses a parcel, or finds
/// one that it had called lost.
@Component
@Conditional(DemoWanted.class)
@ProcessingGroup(DemoCarrier.GROUP)
class DemoCarrier {

  static final String GROUP = "demo-carrier";

  private static final String WHO = "carrier";

  private final DemoStage stage;

  DemoCarrier(DemoStage stage) {
    this.stage = stage;
  }

  @EventHandler
  void on(OrderShipped shipped) {
    if (!stage.plays(shipped.orderId())) {
      return;
    }
    var order = new OrderId(shipped.orderId());
    var parcel = shipped.shipmentId();
    stage.after(
        4,
        10,
        WHO,
        now ->
            new RecordTracking(
                order, parcel, parcel + "-scan-1", "In transit", "Louisville KY", now, now));
    if (stage.chance(10)) {
      stage.after(
          20,
          30,
          WHO,
          now ->
              new RecordDeliveryFailure(
                  order, parcel, parcel + "-attempt-1", "NOBODY_HOME", now, now));
    }
    if (stage.chance(3)) {
      stage.after(60, 90, WHO, now -> new RecordParcelLoss(order, parcel, now, now));
      if (stage.chance(50)) {
        stage.after(95, 160, WHO, now -> new RecordDelivery(order, parcel, now, now));
      }
    } else {
      stage.after(40, 120, WHO, now -> new RecordDelivery(order, parcel, now, now));
    }
  }
}
