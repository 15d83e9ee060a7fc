package io.throughline.order.cancellation;

import io.throughline.decision.Decision;
import io.throughline.order.command.RecordCancellationResponse;
import io.throughline.order.command.RequestCancellation;
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
import java.util.List;

/// The rules of a node's agreement to a cancellation. Whichever the node confirmed first wins: a
/// parcel or the cancellation.
public final class Agreement {

  private static final List<Bucket> AT_NODE =
      List.of(Bucket.RELEASED, Bucket.PICKED, Bucket.PACKED);

  private static final List<Bucket> NOT_AT_NODE =
      List.of(Bucket.OPEN, Bucket.BACKORDERED, Bucket.RESERVED);

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
    var node = command.fulfillmentOrderId();
    if (!command.accepted()) {
      account.tell(declined(order, command, String.valueOf(command.reason())));
      insist(account, request, node);
      return;
    }
    var wanted = wanted(request, node);
    var moves = givenBack(order, wanted, node);
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
          request.cancellationId() + "/" + node,
          missing + " units had left before the node agreed");
    }
  }

  /// What the node has of the wanted units, and what it had and did not find: the buyer does not
  /// want those either.
  private static List<UnitMove> givenBack(
      OpenOrder order, List<LineUnits> wanted, String fulfillmentOrderId) {
    var moves = new ArrayList<UnitMove>();
    for (var units : wanted) {
      order
          .goods()
          .line(units.lineId())
          .ifPresent(
              line -> {
                var there =
                    line.draw(
                        units.quantity(),
                        AT_NODE,
                        pile -> isAt(pile, fulfillmentOrderId),
                        Bucket.CANCELED,
                        Belonging.SAME);
                int found = there.stream().mapToInt(UnitMove::quantity).sum();
                moves.addAll(there);
                moves.addAll(
                    line.draw(
                        units.quantity() - found,
                        NOT_AT_NODE,
                        _ -> true,
                        Bucket.CANCELED,
                        Belonging.fulfillmentOrder(fulfillmentOrderId)));
              });
    }
    return moves;
  }

  /// What the channel has canceled is a fact: it and the parcel cannot both be right.
  private static void insist(Account account, CancellationRequested request, String node) {
    if (request.requestedBy().equals(RequestCancellation.CHANNEL)) {
      account.contradict(
          Contradiction.CANCELED_AFTER_SHIPPING,
          request.cancellationId() + "/" + node,
          "the channel canceled, the node ships");
    }
  }

  /// A second answer. Yes, after the parcel was told, contradicts the parcel; no, after the units
  /// were given back, contradicts itself; the same answer again is nothing new.
  private static void late(
      Account account, OpenOrder order, RecordCancellationResponse command, String id) {
    boolean agreed =
        order.cancellations().agreed(command.cancellationId(), command.fulfillmentOrderId());
    if (command.accepted() && !agreed) {
      account.contradict(
          Contradiction.CANCELED_AFTER_SHIPPING, id, "the node had shipped or refused before");
    } else if (!command.accepted() && agreed) {
      account.contradict(
          Contradiction.CONTRADICTING_ANSWER, id, "the node had given the units back");
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

  /// Answers the cancellations whose node has none of the units any more: what it did not find or
  /// rejected is canceled, what it shipped is not.
  ///
  /// @param account already tells what the node did
  /// @param reason what it did, where nothing is left to cancel
  public static void settle(Account account, String reason, Instant occurredAt, Instant at) {
    for (var request : account.order().cancellations().requests().values()) {
      request.awaiting().stream()
          .map(AtNode::fulfillmentOrderId)
          .distinct()
          .forEach(node -> settle(account, request, node, reason, occurredAt, at));
    }
  }

  private static void settle(
      Account account,
      CancellationRequested request,
      String node,
      String reason,
      Instant occurredAt,
      Instant at) {
    var order = account.order();
    var id = request.cancellationId();
    if (order.cancellations().answered(id, node) || !nothingAt(order, node)) {
      return;
    }
    var moves = givenBack(order, wanted(request, node), node);
    if (moves.isEmpty()) {
      account.tell(new CancellationDeclined(order.orderId(), id, node, reason, occurredAt, at));
      insist(account, request, node);
    } else {
      account.tell(Worth.canceled(order, id, request.reason(), moves, at));
    }
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
