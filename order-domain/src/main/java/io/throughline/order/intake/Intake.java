package io.throughline.order.intake;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.ORDER_ALREADY_VALIDATED;
import static io.throughline.order.command.Refusal.ORDER_CONTENT_CONFLICT;

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
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Hold;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
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
    return state
        .known()
        .map(order -> again(order.received(), command))
        .orElseGet(() -> accept(received(command)));
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
  /// a hold with its reason. An order that was rejected or closed meanwhile is judged already:
  /// validation follows every receipt by itself, and may come late.
  public static Decision<OrderEvent> validate(OrderState state, ValidateOrder command) {
    return Standing.known(
        state,
        command,
        order ->
            order.admission().checked() || state instanceof Rejected
                ? alreadyDone(order.orderId())
                : judge(order, command));
  }

  private static Decision<OrderEvent> judge(OpenOrder order, ValidateOrder command) {
    var findings = ValidationRules.findings(order, command.policy().policy());
    if (findings.isEmpty()) {
      return accept(
          new OrderValidated(
              order.orderId(), ValidationRules.VERSION, command.policy().version(), command.at()));
    }
    var events = new ArrayList<OrderEvent>();
    events.add(
        new OrderValidationFailed(
            order.orderId(),
            ValidationRules.VERSION,
            command.policy().version(),
            findings,
            command.at()));
    findings.forEach(finding -> events.add(hold(order, finding, command)));
    return accept(events);
  }

  private static HoldPlaced hold(OpenOrder order, Finding finding, ValidateOrder command) {
    return new HoldPlaced(
        order.orderId(),
        PlaceHold.VALIDATION_ID + finding.code(), // derived: each rule holds an order at most once
        Hold.VALIDATION,
        finding.code(),
        finding.detail(),
        EVERYTHING_THAT_MOVES_GOODS,
        null,
        "operations",
        null,
        command.at());
  }

  /// Rejects an order that is not valid yet. A valid order is canceled instead.
  public static Decision<OrderEvent> reject(OrderState state, RejectOrder command) {
    return state instanceof Rejected(var order)
        ? alreadyDone(order.orderId())
        : Standing.open(
            state,
            command,
            order ->
                order.admission().validated()
                    ? refuse(ORDER_ALREADY_VALIDATED, order.orderId())
                    : accept(
                        new OrderRejected(
                            order.orderId(), command.reason(), command.note(), command.at())));
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
