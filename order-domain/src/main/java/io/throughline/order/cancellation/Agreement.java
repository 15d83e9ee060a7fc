package io.throughline.order.cancellation;

import io.throughline.decision.Decision;
import io.throughline.order.command.RecordCancellationResponse;
import io.throughline.order.event.CancellationDeclined;
import io.throughline.order.event.CancellationRequested;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Belonging;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.Pile;
import io.throughline.order.terms.AtNode;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The rules of a node's agreement to a cancellation. Whichever the node confirmed first wins: a
/// parcel or the cancellation.
public final class Agreement {

  private static final List<Bucket> AT_NODE =
      List.of(Bucket.RELEASED, Bucket.PICKED, Bucket.PACKED);

  private Agreement() {}

  /// Records whether the node gives units back.
  public static Decision<OrderEvent> response(
      OrderState state, RecordCancellationResponse command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.cancellationId() + "/" + command.fulfillmentOrderId();
          var account = Account.of(state, order, command.at());
          var known = order.cancellations().find(command.cancellationId());
          if (known.isEmpty() || wanted(known.get(), command.fulfillmentOrderId()).isEmpty()) {
            account.contradict(Contradiction.UNKNOWN_CANCELLATION, id, "the node answered to it");
          } else if (!order
              .cancellations()
              .answered(command.cancellationId(), command.fulfillmentOrderId())) {
            answer(account, order, known.get(), command);
          } else {
            late(account, order, command, id);
          }
          return account.done(id);
        });
  }

  private static void answer(
      Account account,
      OpenOrder order,
      CancellationRequested request,
      RecordCancellationResponse command) {
    if (!command.accepted()) {
      account.tell(declined(order, command, String.valueOf(command.reason())));
      return;
    }
    var wanted = wanted(request, command.fulfillmentOrderId());
    var moves =
        order
            .goods()
            .draw(
                wanted,
                AT_NODE,
                pile -> isAt(pile, command.fulfillmentOrderId()),
                Bucket.CANCELED,
                Belonging.SAME);
    account.tell(
        moves.isEmpty()
            ? declined(order, command, "SHIPPED")
            : Worth.canceled(
                order, request.cancellationId(), request.reason(), moves, command.at()));
    int missing =
        wanted.stream().mapToInt(LineUnits::quantity).sum()
            - moves.stream().mapToInt(UnitMove::quantity).sum();
    if (missing > 0) {
      account.contradict(
          Contradiction.CANCELED_AFTER_SHIPPING,
          request.cancellationId() + "/" + command.fulfillmentOrderId(),
          missing + " units had left before the node agreed");
    }
  }

  /// A second answer. Yes, after the parcel was told, contradicts the parcel; the same answer again
  /// is nothing new.
  private static void late(
      Account account, OpenOrder order, RecordCancellationResponse command, String id) {
    boolean canceled =
        order.goods().lines().values().stream().anyMatch(line -> line.in(Bucket.CANCELED) > 0);
    if (command.accepted() && !canceled) {
      account.contradict(
          Contradiction.CANCELED_AFTER_SHIPPING, id, "the node had shipped or refused before");
    }
  }

  private static CancellationDeclined declined(
      OpenOrder order, RecordCancellationResponse command, String reason) {
    return new CancellationDeclined(
        order.orderId(),
        command.cancellationId(),
        command.fulfillmentOrderId(),
        reason,
        command.occurredAt(),
        command.at());
  }

  /// The cancellations that a parcel overtook: their node has none of the units any more.
  public static List<OrderEvent> overtaken(
      OpenOrder order, String reason, Instant occurredAt, Instant at) {
    var events = new ArrayList<OrderEvent>();
    for (var request : order.cancellations().requests().values()) {
      var nodes = new LinkedHashSet<String>();
      request.awaiting().forEach(awaited -> nodes.add(awaited.fulfillmentOrderId()));
      for (var node : nodes) {
        if (!order.cancellations().answered(request.cancellationId(), node)
            && nothingAt(order, node)) {
          events.add(
              new CancellationDeclined(
                  order.orderId(), request.cancellationId(), node, reason, occurredAt, at));
        }
      }
    }
    return events;
  }

  private static boolean nothingAt(OpenOrder order, String fulfillmentOrderId) {
    return order.goods().lines().values().stream()
        .allMatch(line -> line.count(pile -> isAt(pile, fulfillmentOrderId)) == 0);
  }

  private static boolean isAt(Pile pile, String fulfillmentOrderId) {
    return Bucket.AT_NODE.contains(pile.bucket())
        && fulfillmentOrderId.equals(pile.fulfillmentOrderId());
  }

  private static List<LineUnits> wanted(CancellationRequested request, String node) {
    return request.awaiting().stream()
        .filter(awaited -> awaited.fulfillmentOrderId().equals(node))
        .map(awaited -> new LineUnits(awaited.lineId(), awaited.quantity()))
        .toList();
  }

  /// Up to so many units of a line that nodes have in hand and that nobody wants back yet.
  static List<AtNode> cancelable(OpenOrder order, String lineId, int quantity) {
    var found = new ArrayList<AtNode>();
    int left = quantity;
    for (var id : order.fulfillment().orders().keySet()) {
      int there =
          order.goods().line(lineId).map(line -> line.count(pile -> isAt(pile, id))).orElse(0)
              - awaited(order, id, lineId);
      int taken = Math.min(left, there);
      if (taken > 0) {
        found.add(new AtNode(id, lineId, taken));
        left -= taken;
      }
    }
    return found;
  }

  private static int awaited(OpenOrder order, String fulfillmentOrderId, String lineId) {
    return order.cancellations().requests().values().stream()
        .filter(
            request ->
                !order.cancellations().answered(request.cancellationId(), fulfillmentOrderId))
        .flatMap(request -> request.awaiting().stream())
        .filter(
            awaited ->
                awaited.fulfillmentOrderId().equals(fulfillmentOrderId)
                    && awaited.lineId().equals(lineId))
        .mapToInt(AtNode::quantity)
        .sum();
  }
}
