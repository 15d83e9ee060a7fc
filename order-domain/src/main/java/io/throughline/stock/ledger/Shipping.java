package io.throughline.stock.ledger;

import io.throughline.decision.Decision;
import io.throughline.stock.command.ConsumeStock;
import io.throughline.stock.event.StockConsumed;
import io.throughline.stock.event.StockEvent;
import io.throughline.stock.state.Answer;
import io.throughline.stock.state.Fact;
import io.throughline.stock.state.Reservation;
import io.throughline.stock.state.StockState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Units that left with a shipment. The goods are gone, so it is recorded whatever we hold: first
/// the reservation pays, then units at its node that nobody was promised, safety stock included.
/// The reservations of others are not touched: what is still missing then is a matter for a count.
public final class Shipping {

  private Shipping() {}

  /// Records what a shipment took, once per shipment and reservation.
  public static Decision<StockEvent> consume(StockState state, ConsumeStock command) {
    var fact = Fact.shipment(command.shipmentId(), command.reservationId(), command.quantity());
    var open = state.open().get(command.reservationId());
    var answer = state.answer(command.reservationId());
    var node = answer == null ? null : answer.node();
    var contradiction = Anomaly.reused(command.item().sku(), fact, node, command.at());
    var events =
        answer == null || node == null
            ? List.<StockEvent>of(unreserved(command, fact, answer))
            : taken(state, command, fact, answer.orderId(), node, open);
    return Facts.once(state, fact, contradiction, events);
  }

  private static List<StockEvent> taken(
      StockState state,
      ConsumeStock command,
      Fact fact,
      String orderId,
      String node,
      @Nullable Reservation open) {
    int fromReservation = open == null ? 0 : Math.min(command.quantity(), open.quantity());
    int excess = command.quantity() - fromReservation;
    int fromFree = (int) Math.min(excess, state.at(node).free());
    var consumed = consumed(command, orderId, node, fromReservation, fromFree);
    if (excess == 0) {
      return List.of(consumed);
    }
    var detail =
        "%d units left, %d of them were reserved, %d were free, %d were not there at all"
            .formatted(command.quantity(), fromReservation, fromFree, excess - fromFree);
    return List.of(
        consumed,
        Anomaly.CONSUMED_MORE_THAN_RESERVED.of(
            command.item().sku(), fact, node, orderId, detail, command.at()));
  }

  private static StockConsumed consumed(
      ConsumeStock command, String orderId, String node, int fromReservation, int fromFree) {
    return new StockConsumed(
        command.item().sku(),
        command.shipmentId(),
        command.reservationId(),
        orderId,
        node,
        command.quantity(),
        fromReservation,
        fromFree,
        command.at());
  }

  /// Nobody knows from which node they came, so no figure changes.
  private static StockEvent unreserved(ConsumeStock command, Fact fact, @Nullable Answer declined) {
    var detail =
        "%d units left for reservation %s, which holds nothing at any node"
            .formatted(command.quantity(), command.reservationId());
    return Anomaly.CONSUMED_WITHOUT_RESERVATION.of(
        command.item().sku(),
        fact,
        null,
        declined == null ? null : declined.orderId(),
        detail,
        command.at());
  }
}
