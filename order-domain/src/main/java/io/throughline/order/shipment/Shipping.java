package io.throughline.order.shipment;

import io.throughline.decision.Decision;
import io.throughline.order.cancellation.Agreement;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Belonging;
import io.throughline.order.state.LineProgress;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.OrderState.Closed;
import io.throughline.order.state.OrderState.Rejected;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.UnitMove;
import java.util.ArrayList;
import java.util.List;

/// The rule of a parcel that left. The goods are gone, whatever we held of them: units that no node
/// was asked to ship are shipped all the same, and a person looks at it. Whether it is a parcel
/// that is known already, {@link Parcels} says.
public final class Shipping {

  private static final List<Bucket> AT_NODE =
      List.of(Bucket.PACKED, Bucket.PICKED, Bucket.RELEASED);

  private static final List<Bucket> NOT_RELEASED =
      List.of(Bucket.RESERVED, Bucket.BACKORDERED, Bucket.OPEN);

  private Shipping() {}

  /// Records a parcel, and what was told of it before it was known.
  public static Decision<OrderEvent> confirm(OrderState state, ConfirmShipment command) {
    return Standing.known(
        state,
        command,
        order -> {
          var known = order.shipments().find(command.shipmentId());
          var account = Account.of(state, order, command.at());
          if (known.isPresent()) {
            Parcels.again(account, known.get(), command);
          } else {
            Parcels.same(order, command)
                .ifPresentOrElse(
                    same ->
                        Aliases.identify(
                            account,
                            same.shipped().shipmentId(),
                            command.shipmentId(),
                            command.occurredAt(),
                            command.at()),
                    () -> ship(account, state, order, command));
          }
          return account.done(command.shipmentId());
        });
  }

  private static void ship(
      Account account, OrderState state, OpenOrder order, ConfirmShipment command) {
    var moves = new ArrayList<UnitMove>();
    for (var units : command.units()) {
      order
          .goods()
          .line(units.lineId())
          .ifPresent(line -> moves.addAll(drawn(line, units, command)));
    }
    account.tell(
        new OrderShipped(
            order.orderId(),
            command.shipmentId(),
            command.fulfillmentOrderId(),
            command.parcel(),
            command.units(),
            moves,
            command.occurredAt(),
            command.at()));
    if (state instanceof Closed) {
      account.reopens("SHIPMENT");
    }
    contradictions(account, state, order, command, moves);
    Agreement.settle(account, "SHIPPED", command.occurredAt(), command.at());
    order
        .shipments()
        .awaited(command.shipmentId())
        .ifPresent(early -> ParcelEnds.apply(account, account.order(), early, command.at()));
  }

  private static List<UnitMove> drawn(LineProgress line, LineUnits units, ConfirmShipment command) {
    var request = command.fulfillmentOrderId();
    var to = Belonging.shipment(command.shipmentId());
    var asked =
        line.draw(
            units.quantity(),
            AT_NODE,
            pile -> request == null || request.equals(pile.fulfillmentOrderId()),
            Bucket.SHIPPED,
            to);
    int left = units.quantity() - asked.stream().mapToInt(UnitMove::quantity).sum();
    var moves = new ArrayList<>(asked);
    if (request != null) {
      var others =
          line.draw(
              left,
              AT_NODE,
              pile -> !request.equals(pile.fulfillmentOrderId()),
              Bucket.SHIPPED,
              to);
      moves.addAll(others);
      left -= others.stream().mapToInt(UnitMove::quantity).sum();
    }
    moves.addAll(line.draw(left, NOT_RELEASED, _ -> true, Bucket.SHIPPED, to));
    return moves;
  }

  private static void contradictions(
      Account account,
      OrderState state,
      OpenOrder order,
      ConfirmShipment command,
      List<UnitMove> moves) {
    var id = command.shipmentId();
    if (state instanceof Rejected) {
      account.contradict(Contradiction.SHIPPED_AFTER_REJECTION, id, "the order was rejected");
    }
    if (moves.stream().anyMatch(move -> NOT_RELEASED.contains(move.from()))) {
      account.contradict(
          Contradiction.SHIPPED_WITHOUT_RELEASE, id, "no node was asked to ship these units");
    }
    for (var move : moves) {
      order
          .holds()
          .blocking("ship", move.lineId(), move.fulfillmentOrderId())
          .ifPresent(
              hold ->
                  account.contradict(
                      Contradiction.SHIPPED_WHILE_HELD, id, "held by " + hold.placed().holdId()));
    }
    for (var units : command.units()) {
      tooMany(account, order, units, moves, id);
    }
  }

  private static void tooMany(
      Account account, OpenOrder order, LineUnits units, List<UnitMove> moves, String id) {
    int shipped =
        moves.stream()
            .filter(move -> move.lineId().equals(units.lineId()))
            .mapToInt(UnitMove::quantity)
            .sum();
    if (shipped < units.quantity()) {
      int canceled =
          order.goods().line(units.lineId()).map(line -> line.in(Bucket.CANCELED)).orElse(0);
      account.contradict(
          canceled > 0
              ? Contradiction.SHIPPED_AFTER_CANCELLATION
              : Contradiction.SHIPPED_MORE_THAN_ORDERED,
          id + "/" + units.lineId(),
          "%d of line %s, %d could be shipped"
              .formatted(units.quantity(), units.lineId(), shipped));
    }
  }
}
