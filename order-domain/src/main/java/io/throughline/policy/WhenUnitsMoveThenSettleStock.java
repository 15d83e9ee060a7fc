package io.throughline.policy;

import io.throughline.order.event.MovesUnits;
import io.throughline.order.event.ReservationReleased;
import io.throughline.order.event.ReservationRevoked;
import io.throughline.order.event.UnitsShortPicked;
import io.throughline.order.terms.UnitMove;
import io.throughline.stock.command.AdjustStock;
import io.throughline.stock.command.ConsumeStock;
import io.throughline.stock.command.ReleaseStock;
import io.throughline.stock.command.StockItemId;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;

/// Where an order's units went, its stock follows: what left in a parcel is consumed, what is open
/// or canceled again gives its stock back, what a node did not find is not there.
@ProcessingGroup(WhenUnitsMoveThenSettleStock.GROUP)
@DisallowReplay
public final class WhenUnitsMoveThenSettleStock {

  /// The processing group of this reaction.
  public static final String GROUP = "policy-settle-stock";

  private final Reactor reactor;

  /// A reaction that sends its commands here.
  public WhenUnitsMoveThenSettleStock(CommandGateway commands) {
    this.reactor = new Reactor(commands, GROUP);
  }

  @EventHandler
  void react(MovesUnits event, @Timestamp Instant recordedAt, @MessageIdentifier String eventId) {
    int number = 0;
    for (var move : event.moves()) {
      settle(move, eventId + "/" + number++, recordedAt);
    }
    if (event instanceof UnitsShortPicked missing) {
      correct(missing, eventId, recordedAt);
    }
    if (event instanceof ReservationReleased released) {
      giveBackSurplus(released, eventId, recordedAt);
    }
  }

  /// Its stock item took it back itself: there is nothing to give back.
  @EventHandler
  void react(ReservationRevoked event) {}

  private void settle(UnitMove move, String releaseId, Instant at) {
    var sku = move.sku();
    var reservationId = move.reservationId();
    if (sku == null || reservationId == null) {
      return;
    }
    switch (move.to()) {
      case SHIPPED ->
          reactor.send(
              new ConsumeStock(
                  StockItemId.of(sku),
                  reservationId,
                  move.quantity(),
                  String.valueOf(move.shipmentId()),
                  at));
      case OPEN, CANCELED ->
          reactor.send(
              new ReleaseStock(
                  StockItemId.of(sku),
                  reservationId,
                  move.quantity(),
                  releaseId,
                  "UNITS_" + move.to().name(),
                  at));
      default -> {
        // the stock stays promised, or is consumed already
      }
    }
  }

  private void correct(UnitsShortPicked missing, String eventId, Instant at) {
    var node = missing.node();
    int number = 0;
    for (var move : missing.moves()) {
      var sku = move.sku();
      if (node != null && sku != null) {
        reactor.send(
            new AdjustStock(
                StockItemId.of(sku),
                eventId + "/" + number++,
                node,
                -move.quantity(),
                "SHORT_PICK",
                "",
                at));
      }
    }
  }

  private void giveBackSurplus(ReservationReleased released, String eventId, Instant at) {
    for (var surplus : released.surplus()) {
      reactor.send(
          new ReleaseStock(
              StockItemId.of(surplus.sku()),
              released.reservationId(),
              surplus.quantity(),
              eventId + "/surplus",
              released.reason(),
              at));
    }
  }
}
