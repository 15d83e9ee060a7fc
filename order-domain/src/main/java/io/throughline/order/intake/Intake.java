package io.throughline.order.intake;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.ORDER_ALREADY_VALIDATED;
import static io.throughline.order.command.Refusal.ORDER_CONTENT_CONFLICT;
import static io.throughline.order.command.Refusal.ORDER_REJECTED;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;

import io.throughline.decision.Decision;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.command.RejectOrder;
import io.throughline.order.command.ValidateOrder;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.OrderValidationFailed;
import io.throughline.order.event.OrderValidationFailed.Finding;
import io.throughline.order.state.Hold;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.OrderState.NotReceived;
import io.throughline.order.state.OrderState.Open;
import io.throughline.order.state.OrderState.Rejected;
import java.util.ArrayList;
import java.util.List;

/// The rules by which an order comes in.
public final class Intake {

  private static final List<String> EVERYTHING_THAT_MOVES_GOODS =
      List.of("release", "reserve", "ship");

  private Intake() {}

  /// Receives an order once. The same order again is done already; the same id with other terms is
  /// refused, and nothing is overwritten.
  public static Decision<OrderEvent> receive(OrderState state, ReceiveOrder command) {
    return switch (state) {
      case NotReceived() -> accept(received(command));
      case Open open -> again(open.received(), command);
      case Rejected rejected -> again(rejected.received(), command);
    };
  }

  private static Decision<OrderEvent> again(OrderReceived first, ReceiveOrder command) {
    if (!first.terms().equals(command.terms())) {
      return refuse(
          ORDER_CONTENT_CONFLICT,
          "%s was received with a total of %s, now it comes with %s"
              .formatted(
                  command.channelOrderId(),
                  first.terms().totals().total(),
                  command.terms().totals().total()));
    }
    return alreadyDone(first.orderId());
  }

  /// Runs the validation rules once. What passes is valid; for what does not, every finding becomes
  /// a hold with its reason.
  public static Decision<OrderEvent> validate(OrderState state, ValidateOrder command) {
    return switch (state) {
      case NotReceived() -> refuse(UNKNOWN_ORDER, command.orderId().value());
      case Rejected rejected -> refuse(ORDER_REJECTED, rejected.received().orderId());
      case Open open when open.checked() -> alreadyDone(command.orderId().value());
      case Open open -> judge(open.received(), command);
    };
  }

  private static Decision<OrderEvent> judge(OrderReceived order, ValidateOrder command) {
    var findings = ValidationRules.findings(order);
    if (findings.isEmpty()) {
      return accept(new OrderValidated(order.orderId(), ValidationRules.VERSION, command.at()));
    }
    var events = new ArrayList<OrderEvent>();
    events.add(
        new OrderValidationFailed(
            order.orderId(), ValidationRules.VERSION, findings, command.at()));
    findings.forEach(finding -> events.add(hold(order, finding, command)));
    return accept(events);
  }

  private static HoldPlaced hold(OrderReceived order, Finding finding, ValidateOrder command) {
    return new HoldPlaced(
        order.orderId(),
        PlaceHold.VALIDATION_ID + finding.code(), // derived: each rule holds an order at most once
        Hold.VALIDATION,
        finding.code(),
        finding.detail(),
        EVERYTHING_THAT_MOVES_GOODS,
        "operations",
        null,
        command.at());
  }

  /// Rejects an order that is not valid yet. A valid order is canceled instead.
  public static Decision<OrderEvent> reject(OrderState state, RejectOrder command) {
    return switch (state) {
      case NotReceived() -> refuse(UNKNOWN_ORDER, command.orderId().value());
      case Rejected rejected -> alreadyDone(rejected.received().orderId());
      case Open open when open.validated() ->
          refuse(ORDER_ALREADY_VALIDATED, command.orderId().value());
      case Open _ ->
          accept(
              new OrderRejected(
                  command.orderId().value(), command.reason(), command.note(), command.at()));
    };
  }

  private static OrderReceived received(ReceiveOrder command) {
    return new OrderReceived(
        command.orderId().value(),
        command.channel(),
        command.account(),
        command.channelOrderId(),
        command.channelOrderName(),
        command.purchaseOrderNumber(),
        command.placedAt(),
        command.receivedAt(),
        command.canceledAt(),
        command.paymentStatus(),
        command.terms(),
        command.shipTo(),
        command.person(),
        command.sourceDigest());
  }
}
