package io.throughline.demo;

import io.throughline.money.Money;
import io.throughline.order.command.CloseTicket;
import io.throughline.order.command.GrantRefund;
import io.throughline.order.command.LinkTicket;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.UnitsDelivered;
import io.throughline.order.terms.LineUnits;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/// The buyers of the demo shop, and who talks to them: some cancel, some ask where their parcel is,
/// some get a little back for a scratch.
@Component
@Conditional(DemoWanted.class)
@ProcessingGroup(DemoCustomers.GROUP)
class DemoCustomers {

  static final String GROUP = "demo-customers";

  private static final String WHO = "service";

  private final DemoStage stage;

  DemoCustomers(DemoStage stage) {
    this.stage = stage;
  }

  @EventHandler
  void on(OrderReceived received) {
    if (!stage.plays(received.orderId())) {
      return;
    }
    var order = new OrderId(received.orderId());
    if (stage.chance(6)) {
      var line = received.terms().lines().getFirst();
      var units =
          stage.chance(50) ? List.<LineUnits>of() : List.of(new LineUnits(line.lineId(), 1));
      stage.after(
          3,
          45,
          WHO,
          now ->
              new RequestCancellation(order, "cancel-1", "CUSTOMER", "CHANGED_MIND", units, now));
    }
    if (stage.chance(8)) {
      stage.after(30, 60, WHO, now -> new LinkTicket(order, "T-1", "demo-desk", now, now));
      stage.after(90, 600, WHO, now -> new CloseTicket(order, "T-1", now, now));
    }
  }

  @EventHandler
  void on(UnitsDelivered delivered) {
    if (stage.plays(delivered.orderId()) && stage.chance(3)) {
      stage.after(
          10,
          60,
          WHO,
          now ->
              new GrantRefund(
                  new OrderId(delivered.orderId()),
                  "goodwill-1",
                  Money.of("5.00", "USD"),
                  "GOODWILL",
                  "SCRATCHED",
                  "",
                  now));
    }
  }
}
