package io.throughline.order.shipment;

import io.throughline.decision.Decision;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.RecordDelivery;
import io.throughline.order.command.RecordParcelLoss;
import io.throughline.order.command.VoidShipment;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.ParcelLost;
import io.throughline.order.event.ShipmentFactAwaited;
import io.throughline.order.event.ShipmentVoided;
import io.throughline.order.event.UnitsDelivered;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Belonging;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.Shipment.End;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.List;

/// The rules of how a parcel ends. The first end that is told counts; another one contradicts. What
/// is told of a parcel that is not known yet waits for it.
public final class ParcelEnds {

  private ParcelEnds() {}

  /// Records that the buyer has the parcel.
  public static Decision<OrderEvent> delivered(OrderState state, RecordDelivery command) {
    return end(
        state,
        command,
        command.at(),
        early(command, command.shipmentId(), End.DELIVERED, command.occurredAt(), command.at()));
  }

  /// Records that the parcel will not arrive.
  public static Decision<OrderEvent> lost(OrderState state, RecordParcelLoss command) {
    return end(
        state,
        command,
        command.at(),
        early(command, command.shipmentId(), End.LOST, command.occurredAt(), command.at()));
  }

  /// Records that the parcel never left: its units are packed.
  public static Decision<OrderEvent> voided(OrderState state, VoidShipment command) {
    return end(
        state,
        command,
        command.at(),
        early(command, command.shipmentId(), End.VOIDED, command.occurredAt(), command.at()));
  }

  private static ShipmentFactAwaited early(
      OrderCommand command, String shipmentId, End end, Instant occurredAt, Instant at) {
    return new ShipmentFactAwaited(
        command.orderId().value(), shipmentId, end.name(), occurredAt, at);
  }

  private static Decision<OrderEvent> end(
      OrderState state, OrderCommand command, Instant at, ShipmentFactAwaited told) {
    return Standing.known(
        state,
        command,
        order -> {
          var account = Account.of(state, order, at);
          if (order.shipments().find(told.shipmentId()).isPresent()) {
            apply(account, order, told, at);
          } else {
            await(account, order, told);
          }
          return account.done(told.shipmentId());
        });
  }

  private static void await(Account account, OpenOrder order, ShipmentFactAwaited told) {
    var earlier = order.shipments().awaited(told.shipmentId());
    if (earlier.isEmpty()) {
      account.tell(told);
    } else if (!earlier.get().fact().equals(told.fact())) {
      contradict(
          account, told.shipmentId(), End.valueOf(earlier.get().fact()), End.valueOf(told.fact()));
    }
  }

  /// Ends a known parcel as it was told.
  static void apply(Account account, OpenOrder order, ShipmentFactAwaited told, Instant at) {
    var end = End.valueOf(told.fact());
    var known = order.shipments().find(told.shipmentId()).orElseThrow();
    if (known.end() == End.NONE) {
      account.tell(event(order, known.shipped().shipmentId(), told, end, at));
    } else if (known.end() != end) {
      contradict(account, known.shipped().shipmentId(), known.end(), end);
    }
  }

  private static OrderEvent event(
      OpenOrder order, String id, ShipmentFactAwaited told, End end, Instant at) {
    return switch (end) {
      case DELIVERED ->
          new UnitsDelivered(
              order.orderId(), id, moves(order, id, Bucket.DELIVERED), told.occurredAt(), at);
      case LOST ->
          new ParcelLost(order.orderId(), id, moves(order, id, Bucket.LOST), told.occurredAt(), at);
      case VOIDED ->
          new ShipmentVoided(
              order.orderId(), id, moves(order, id, Bucket.PACKED), told.occurredAt(), at);
      case NONE -> throw new IllegalStateException("a parcel ends somehow");
    };
  }

  private static List<UnitMove> moves(OpenOrder order, String shipmentId, Bucket to) {
    return order
        .goods()
        .drawAll(
            pile -> pile.bucket() == Bucket.SHIPPED && shipmentId.equals(pile.shipmentId()),
            to,
            Belonging.SAME);
  }

  private static void contradict(Account account, String shipmentId, End known, End told) {
    var kind =
        switch (told) {
          case DELIVERED ->
              known == End.LOST
                  ? Contradiction.DELIVERED_AFTER_LOSS
                  : Contradiction.DELIVERED_AFTER_VOID;
          case LOST ->
              known == End.DELIVERED
                  ? Contradiction.LOST_AFTER_DELIVERY
                  : Contradiction.LOST_AFTER_VOID;
          case VOIDED, NONE -> Contradiction.VOIDED_AFTER_ARRIVAL;
        };
    account.contradict(kind, shipmentId, "it was %s, now it is told %s".formatted(known, told));
  }
}
