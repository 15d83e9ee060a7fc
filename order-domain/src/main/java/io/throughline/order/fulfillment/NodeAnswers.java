package io.throughline.order.fulfillment;

import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.UNKNOWN_FULFILLMENT_ORDER;

import io.throughline.decision.Decision;
import io.throughline.order.cancellation.Agreement;
import io.throughline.order.command.EscalateSilentNode;
import io.throughline.order.command.RecordFulfillmentResponse;
import io.throughline.order.event.FulfillmentRequestAccepted;
import io.throughline.order.event.FulfillmentRequestRejected;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.hold.PolicyHold;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Belonging;
import io.throughline.order.state.FulfillmentOrder;
import io.throughline.order.state.FulfillmentOrder.Answer;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.Bucket;
import java.util.List;

/// The rules of what a node says to a request: yes, no, or nothing.
public final class NodeAnswers {

  private NodeAnswers() {}

  /// Records the node's answer. What it will not ship is open again, and somebody chooses another
  /// way.
  public static Decision<OrderEvent> response(OrderState state, RecordFulfillmentResponse command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.fulfillmentOrderId();
          var account = Account.of(state, order, command.at());
          var known = order.fulfillment().find(id);
          var answer = command.accepted() ? Answer.ACCEPTED : Answer.REJECTED;
          if (known.isEmpty()) {
            account.contradict(
                Contradiction.UNKNOWN_FULFILLMENT_ORDER, id, "the node said " + answer);
          } else if (known.get().answer() == Answer.NONE) {
            answer(account, order, command);
          } else if (known.get().answer() != answer) {
            account.contradict(
                Contradiction.CONTRADICTING_ANSWER,
                id,
                "the node said %s, now it says %s".formatted(known.get().answer(), answer));
          }
          return account.done(id);
        });
  }

  private static void answer(Account account, OpenOrder order, RecordFulfillmentResponse command) {
    var id = command.fulfillmentOrderId();
    if (command.accepted()) {
      account.tell(
          new FulfillmentRequestAccepted(
              order.orderId(), id, command.nodeReference(), command.occurredAt(), command.at()));
      return;
    }
    var reason = String.valueOf(command.reason());
    account.tell(
        new FulfillmentRequestRejected(
            order.orderId(),
            id,
            reason,
            order
                .goods()
                .drawAll(
                    pile ->
                        Bucket.AT_NODE.contains(pile.bucket())
                            && id.equals(pile.fulfillmentOrderId()),
                    Bucket.OPEN,
                    Belonging.SAME),
            command.occurredAt(),
            command.at()));
    Agreement.settle(account, "REJECTED", command.occurredAt(), command.at());
    if (account.order().goods().in(List.of(Bucket.OPEN)) > 0) {
      account.tell(PolicyHold.NODE_REJECTED.on(order, reason, command.at()));
    }
  }

  /// Makes work for a person of a node that did not answer in time, while it has units in hand.
  public static Decision<OrderEvent> silent(OrderState state, EscalateSilentNode command) {
    return Standing.open(
        state,
        command,
        order ->
            order
                .fulfillment()
                .find(command.fulfillmentOrderId())
                .map(known -> silent(state, order, known, command))
                .orElseGet(() -> refuse(UNKNOWN_FULFILLMENT_ORDER, command.fulfillmentOrderId())));
  }

  private static Decision<OrderEvent> silent(
      OrderState state, OpenOrder order, FulfillmentOrder known, EscalateSilentNode command) {
    var id = command.fulfillmentOrderId();
    boolean nothingDone =
        order.goods().lines().values().stream()
            .anyMatch(
                line ->
                    line.count(
                            pile ->
                                pile.bucket() == Bucket.RELEASED
                                    && id.equals(pile.fulfillmentOrderId()))
                        > 0);
    return known.answer() == Answer.NONE && nothingDone
        ? Account.of(state, order, command.at())
            .contradict(Contradiction.NODE_SILENT, id, "no answer of " + known.created().node())
            .done(id)
        : alreadyDone(id);
  }
}
