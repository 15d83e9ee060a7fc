package io.throughline.stock.ledger;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.stock.command.ReservationAnswer.Outcome.CLOSED;
import static io.throughline.stock.command.ReservationAnswer.Outcome.DECLINED;
import static io.throughline.stock.command.ReservationAnswer.Outcome.RESERVED;
import static io.throughline.stock.command.StockRefusal.RELEASE_ID_REUSED;
import static io.throughline.stock.command.StockRefusal.RESERVATION_ID_REUSED;
import static io.throughline.stock.command.StockRefusal.UNKNOWN_RESERVATION;

import io.throughline.decision.Decision;
import io.throughline.stock.command.ReleaseStock;
import io.throughline.stock.command.ReservationAnswer;
import io.throughline.stock.command.ReserveStock;
import io.throughline.stock.event.StockEvent;
import io.throughline.stock.event.StockReleased;
import io.throughline.stock.event.StockReservationDeclined;
import io.throughline.stock.event.StockReserved;
import io.throughline.stock.state.Fact;
import io.throughline.stock.state.NodeStock;
import io.throughline.stock.state.Reservation;
import io.throughline.stock.state.StockState;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Promising units to orders, and giving them back.
public final class Reservations {

  /// The most available first; of two with as much the one whose id comes first.
  private static final Comparator<NodeStock> MOST_AVAILABLE =
      Comparator.comparingLong(NodeStock::available)
          .thenComparing(NodeStock::node, Comparator.reverseOrder());

  private Reservations() {}

  /// Promises units at one node, or says that too little is there. The same id again is answered
  /// already; with other content it is refused.
  public static Decision<StockEvent> reserve(StockState state, ReserveStock command) {
    var answered = state.answer(command.reservationId());
    if (answered != null) {
      return answered.isFor(command.orderId(), command.node(), command.quantity())
          ? alreadyDone(command.reservationId())
          : refuse(RESERVATION_ID_REUSED, command.reservationId());
    }
    var node = source(state, command.node());
    if (node.available() >= command.quantity()) {
      return accept(reserved(command, node, command.quantity()));
    }
    return command.allowPartial() && node.available() > 0
        ? accept(reserved(command, node, (int) node.available()))
        : accept(declined(command, node));
  }

  /// The node that was asked for, or the one with the most: if that cannot take all, none can.
  private static NodeStock source(StockState state, @Nullable String wanted) {
    return wanted == null
        ? state.nodes().values().stream().max(MOST_AVAILABLE).orElseGet(() -> state.at(""))
        : state.at(wanted);
  }

  private static StockReserved reserved(ReserveStock command, NodeStock node, int quantity) {
    return new StockReserved(
        command.item().sku(),
        command.reservationId(),
        command.orderId(),
        node.node(),
        quantity,
        command.quantity(),
        node.available(),
        command.at());
  }

  private static StockReservationDeclined declined(ReserveStock command, NodeStock best) {
    return new StockReservationDeclined(
        command.item().sku(),
        command.reservationId(),
        command.orderId(),
        command.node(),
        command.quantity(),
        Math.max(0, best.available()),
        command.at());
  }

  /// How it stands with a reservation that was asked for.
  ///
  /// @throws IllegalStateException when it never was
  public static ReservationAnswer standing(StockState state, String reservationId) {
    var open = state.open().get(reservationId);
    if (open != null) {
      return new ReservationAnswer(reservationId, RESERVED, open.node(), open.quantity());
    }
    var answer = state.answered().get(reservationId);
    if (answer == null) {
      throw new IllegalStateException("reservation %s was not answered".formatted(reservationId));
    }
    return new ReservationAnswer(
        reservationId, answer.granted() ? CLOSED : DECLINED, answer.node(), 0);
  }

  /// Gives units back. What the reservation does not hold any more cannot be given back.
  public static Decision<StockEvent> release(StockState state, ReleaseStock command) {
    var release = Fact.release(command.releaseId(), command.quantity(), command.reservationId());
    var known = state.facts().get(release.key());
    if (known != null) {
      return known.equals(release.stated())
          ? alreadyDone(command.releaseId())
          : refuse(RELEASE_ID_REUSED, command.releaseId());
    }
    var reservation = state.open().get(command.reservationId());
    if (reservation != null) {
      return accept(released(command, reservation));
    }
    return state.answer(command.reservationId()) == null
        ? refuse(UNKNOWN_RESERVATION, command.reservationId())
        : alreadyDone(command.reservationId());
  }

  private static StockReleased released(ReleaseStock command, Reservation reservation) {
    return new StockReleased(
        command.item().sku(),
        command.releaseId(),
        command.reservationId(),
        reservation.orderId(),
        reservation.node(),
        Math.min(command.quantity(), reservation.quantity()),
        command.quantity(),
        command.reason(),
        command.at());
  }
}
