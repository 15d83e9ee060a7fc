package io.throughline.order.reservation;

import static io.throughline.decision.Decision.alreadyDone;

import io.throughline.decision.Decision;
import io.throughline.order.command.RecordReservation;
import io.throughline.order.command.RecordReservationDecline;
import io.throughline.order.command.RecordReservationRevocation;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReserved;
import io.throughline.order.event.ReservationDeclined;
import io.throughline.order.event.ReservationReleased;
import io.throughline.order.event.ReservationRevoked;
import io.throughline.order.event.UnitsBackordered;
import io.throughline.order.event.UnitsReserved;
import io.throughline.order.hold.PolicyHold;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Belonging;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Need;
import io.throughline.order.terms.Surplus;
import io.throughline.order.terms.UnitMove;
import java.util.List;

/// The rules by which a stock item's answers are taken. They are facts: the stock is promised, or
/// it is not, whatever became of the order meanwhile.
public final class StockAnswers {

  private StockAnswers() {}

  /// Gives promised stock to the units that asked for it. What nobody wants any more goes back.
  public static Decision<OrderEvent> promised(OrderState state, RecordReservation command) {
    return Standing.known(
        state,
        command,
        order ->
            order.reservations().answered(command.reservationId(), command.sku())
                ? alreadyDone(command.reservationId())
                : promised(state, order, command));
  }

  private static Decision<OrderEvent> promised(
      OrderState state, OpenOrder order, RecordReservation command) {
    int there = command.quantity() - revokedEarly(order, command);
    var moves = state instanceof OpenOrder ? wanted(order, command, there) : List.<UnitMove>of();
    int surplus = there - moves.stream().mapToInt(UnitMove::quantity).sum();
    var account = Account.of(state, order, command.at());
    if (!moves.isEmpty() || surplus <= 0) {
      account.tell(
          new UnitsReserved(
              order.orderId(),
              command.reservationId(),
              command.sku(),
              command.node(),
              moves,
              command.at()));
    }
    if (surplus > 0) {
      account.tell(
          new ReservationReleased(
              order.orderId(),
              command.reservationId(),
              List.of(),
              List.of(new Surplus(command.sku(), surplus)),
              "NO_LONGER_WANTED",
              command.at()));
    }
    if (!moves.isEmpty() && account.order().goods().reserved()) {
      account.tell(new OrderReserved(order.orderId(), command.at()));
    }
    return account.done(command.reservationId());
  }

  private static int revokedEarly(OpenOrder order, RecordReservation command) {
    return order
        .reservations()
        .find(command.reservationId())
        .map(known -> known.revokedEarly().getOrDefault(command.sku(), 0))
        .orElse(0);
  }

  private static List<UnitMove> wanted(OpenOrder order, RecordReservation command, int there) {
    return Moves.upTo(
        there,
        order
            .goods()
            .draw(
                units(order, command.reservationId(), command.sku()),
                List.of(Bucket.OPEN, Bucket.BACKORDERED),
                _ -> true,
                Bucket.RESERVED,
                Belonging.reservation(command.reservationId())));
  }

  /// Lets units wait for stock, or holds the order when its channel takes no backorders.
  public static Decision<OrderEvent> declined(OrderState state, RecordReservationDecline command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.reservationId();
          if (order.reservations().answered(id, command.sku())) {
            return alreadyDone(id);
          }
          var account = Account.of(state, order, command.at());
          account.tell(
              new ReservationDeclined(
                  order.orderId(),
                  id,
                  command.sku(),
                  command.requested(),
                  command.available(),
                  command.at()));
          if (state instanceof OpenOrder) {
            account.tell(missed(order, command));
          }
          return account.done(id);
        });
  }

  private static List<OrderEvent> missed(OpenOrder order, RecordReservationDecline command) {
    if (!command.backorder()) {
      return PolicyHold.OUT_OF_STOCK.on(order, "no stock of " + command.sku(), command.at());
    }
    var moves =
        order
            .goods()
            .draw(
                units(order, command.reservationId(), command.sku()),
                List.of(Bucket.OPEN),
                _ -> true,
                Bucket.BACKORDERED,
                Belonging.SAME);
    return moves.isEmpty()
        ? List.of()
        : List.of(
            new UnitsBackordered(order.orderId(), command.reservationId(), moves, command.at()));
  }

  /// Opens units again whose stock turned out not to exist. A node that was asked to ship them
  /// already must be asked.
  public static Decision<OrderEvent> revoked(
      OrderState state, RecordReservationRevocation command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.revocationId();
          var known = order.reservations().find(command.reservationId());
          if (known.isEmpty() || known.get().revocations().contains(id)) {
            return alreadyDone(id);
          }
          var moves = takenBack(order, command);
          int missing = command.quantity() - moves.stream().mapToInt(UnitMove::quantity).sum();
          int gone = Math.min(missing, atNodes(order, command));
          var account = Account.of(state, order, command.at());
          account.tell(
              new ReservationRevoked(
                  order.orderId(),
                  command.reservationId(),
                  id,
                  command.sku(),
                  command.quantity(),
                  command.cause(),
                  moves,
                  command.at()));
          if (gone > 0) {
            account.contradict(
                Contradiction.STOCK_REVOKED_AFTER_RELEASE,
                id,
                "%d of %s were given to a node before".formatted(gone, command.sku()));
          }
          return account.done(id);
        });
  }

  private static List<UnitMove> takenBack(OpenOrder order, RecordReservationRevocation command) {
    var units =
        order.goods().lines().values().stream()
            .filter(line -> command.sku().equals(line.sku()))
            .map(line -> new LineUnits(line.lineId(), command.quantity()))
            .toList();
    return Moves.upTo(
        command.quantity(),
        order
            .goods()
            .draw(
                units,
                List.of(Bucket.RESERVED),
                pile -> command.reservationId().equals(pile.reservationId()),
                Bucket.OPEN,
                Belonging.SAME));
  }

  /// Units that lost their stock in the hands of a node; those that left or were canceled are no
  /// matter of stock any more.
  private static int atNodes(OpenOrder order, RecordReservationRevocation command) {
    return order.goods().lines().values().stream()
        .filter(line -> command.sku().equals(line.sku()))
        .mapToInt(
            line ->
                line.count(
                    pile ->
                        Bucket.AT_NODE.contains(pile.bucket())
                            && command.reservationId().equals(pile.reservationId())))
        .sum();
  }

  private static List<LineUnits> units(OpenOrder order, String reservationId, String sku) {
    return order
        .reservations()
        .find(reservationId)
        .map(known -> known.needs(sku).stream().map(StockAnswers::units).toList())
        .orElse(List.of());
  }

  private static LineUnits units(Need need) {
    return new LineUnits(need.lineId(), need.quantity());
  }
}
