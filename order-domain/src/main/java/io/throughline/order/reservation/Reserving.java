package io.throughline.order.reservation;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.BLOCKED_BY_HOLD;
import static io.throughline.order.command.Refusal.ORDER_NOT_VALIDATED;
import static io.throughline.order.command.Refusal.UNKNOWN_RESERVATION;

import io.throughline.decision.Decision;
import io.throughline.order.command.ExpireReservation;
import io.throughline.order.command.ReleaseReservation;
import io.throughline.order.command.RequestReservation;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.ReservationExpired;
import io.throughline.order.event.ReservationReleased;
import io.throughline.order.hold.PolicyHold;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Belonging;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.UnitMove;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The rules of asking for stock and giving it back.
public final class Reserving {

  private Reserving() {}

  /// Asks for stock for every unit that has none, also for those that wait for it. Nothing is asked
  /// twice.
  public static Decision<OrderEvent> request(OrderState state, RequestReservation command) {
    return Standing.open(
        state,
        command,
        order -> {
          if (!order.admission().validated()) {
            return refuse(ORDER_NOT_VALIDATED, order.orderId());
          }
          var hold = order.holds().blocking("reserve");
          if (hold.isPresent()) {
            return refuse(BLOCKED_BY_HOLD, hold.get().placed().holdId());
          }
          return Needs.request(
                  order,
                  Set.of(Bucket.OPEN, Bucket.BACKORDERED),
                  command.policyVersion(),
                  command.at())
              .map(requested -> Decision.<OrderEvent>accept(requested))
              .orElseGet(() -> alreadyDone(order.orderId()));
        });
  }

  /// Gives back the stock that no node was asked to ship.
  public static Decision<OrderEvent> release(OrderState state, ReleaseReservation command) {
    return Standing.open(
        state,
        command,
        order ->
            ofReservation(
                order,
                command.reservationId(),
                () -> {
                  var moves = unreleased(order, command.reservationId());
                  return moves.isEmpty()
                      ? alreadyDone(command.reservationId())
                      : accept(
                          new ReservationReleased(
                              order.orderId(),
                              command.reservationId(),
                              moves,
                              List.of(),
                              command.reason(),
                              command.at()));
                }));
  }

  /// Gives back the stock of an order that nobody paid in time, and holds it until somebody does. A
  /// paid order, or one whose payment is promised, keeps its stock.
  public static Decision<OrderEvent> expire(OrderState state, ExpireReservation command) {
    return Standing.open(
        state,
        command,
        order ->
            ofReservation(
                order,
                command.reservationId(),
                () -> {
                  var moves = unreleased(order, command.reservationId());
                  return moves.isEmpty() || order.ledger().secured()
                      ? alreadyDone(command.reservationId())
                      : accept(expired(order, moves, command));
                }));
  }

  private static List<OrderEvent> expired(
      OpenOrder order, List<UnitMove> moves, ExpireReservation command) {
    var events = new ArrayList<OrderEvent>();
    events.add(
        new ReservationExpired(order.orderId(), command.reservationId(), moves, command.at()));
    events.addAll(PolicyHold.UNPAID.on(order, "the reservation expired", command.at()));
    return events;
  }

  private static List<UnitMove> unreleased(OpenOrder order, String reservationId) {
    return order
        .goods()
        .drawAll(
            pile -> pile.bucket() == Bucket.RESERVED && reservationId.equals(pile.reservationId()),
            Bucket.OPEN,
            Belonging.SAME);
  }

  private static Decision<OrderEvent> ofReservation(
      OpenOrder order, String reservationId, Supplier<Decision<OrderEvent>> rule) {
    return order.reservations().find(reservationId).isPresent()
        ? rule.get()
        : refuse(UNKNOWN_RESERVATION, reservationId);
  }
}
