package io.throughline.demo;

import io.throughline.money.Money;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordAuthorization;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.command.RecordRefundFailure;
import io.throughline.order.command.RequestRefund;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.RefundGranted;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/// The payment provider of the demo shop: takes the money, pays back what is granted, and sometimes
/// does not answer the first time.
@Component
@Conditional(DemoWanted.class)
@ProcessingGroup(DemoPayments.GROUP)
class DemoPayments {

  static final String GROUP = "demo-payments";

  private static final String WHO = "payments";

  private final DemoStage stage;

  DemoPayments(DemoStage stage) {
    this.stage = stage;
  }

  @EventHandler
  void on(OrderReceived order) {
    if (!stage.plays(order.orderId())) {
      return;
    }
    var total = order.terms().totals().total();
    if (order.paymentStatus().equals("paid")) {
      take(order.orderId(), total, 1, 4);
    } else if (stage.chance(70)) {
      take(order.orderId(), total, 40, 240); // the bank transfer arrives in the end
    }
  }

  private void take(String orderId, Money total, int fewest, int most) {
    var id = new OrderId(orderId);
    if (total.minorUnits() == 0) {
      return;
    }
    stage.after(
        0,
        1,
        WHO,
        now ->
            new RecordAuthorization(
                id, "auth-1", "demo-pay", total, now.plusSeconds(7 * 86_400), now, now));
    stage.after(
        fewest,
        most,
        WHO,
        now ->
            new RecordCapture(
                id,
                "capture-1",
                "auth-1",
                "demo-pay",
                total,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                now,
                now));
  }

  @EventHandler
  void on(RefundGranted granted) {
    if (!stage.plays(granted.orderId())) {
      return;
    }
    stage.after(
        3,
        8,
        "finance",
        now ->
            new RequestRefund(new OrderId(granted.orderId()), granted.refundId(), "demo-pay", now));
    if (stage.chance(15)) {
      stage.after(
          9,
          10,
          WHO,
          now ->
              new RecordRefundFailure(
                  new OrderId(granted.orderId()), granted.refundId(), "demo-pay", null, now, now));
    } else {
      pay(granted);
    }
  }

  private void pay(RefundGranted granted) {
    stage.after(
        10,
        30,
        WHO,
        now ->
            new RecordRefund(
                new OrderId(granted.orderId()),
                granted.refundId(),
                "demo-pay",
                granted.amount(),
                null,
                null,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                now,
                now));
  }
}
