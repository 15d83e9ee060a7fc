package io.throughline.policy;

import io.throughline.order.event.MovesUnits;
import io.throughline.order.event.ReservationReleased;
import io.throughline.order.event.ReservationRevoked;
import io.throughline.order.event.UnitsShortPicked;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.UnitMove;
import io.throughline.stock.command.AdjustStock;
import io.throughline.stock.command.ConsumeStock;
import io.throughline.stock.command.ReleaseStock;
import io.throughline.stock.command.StockItemId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jspecify.annotations.Nullable;

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
    together(event.moves()).forEach((what, units) -> settle(what, units, eventId, recordedAt));
    if (event instanceof UnitsShortPicked missing) {
      correct(missing, eventId, recordedAt);
    }
    if (event instanceof ReservationReleased released) {
      giveBackSurplus(released, eventId, recordedAt);
    }
  }

  /// Promised stock and where its units went.
  private record Settled(
      String sku, String reservationId, Bucket to, @Nullable String shipmentId) {}

  /// Two lines of one SKU are one thing to its stock.
  private static Map<Settled, Integer> together(List<UnitMove> moves) {
    var units = new LinkedHashMap<Settled, Integer>();
    for (var move : moves) {
      var sku = move.sku();
      var reservationId = move.reservationId();
      if (sku != null && reservationId != null) {
        units.merge(
            new Settled(sku, reservationId, move.to(), move.shipmentId()),
            move.quantity(),
            Integer::sum);
      }
    }
    return units;
  }

  /// Its stock item took it back itself: there is nothing to give back.
  @EventHandler
  void react(ReservationRevoked event) {}

  private void settle(Settled what, int units, String eventId, Instant at) {
    var item = StockItemId.of(what.sku);
    switch (what.to) {
      case SHIPPED ->
          reactor.send(
              new ConsumeStock(
                  item, what.reservationId, units, String.valueOf(what.shipmentId), at));
      case OPEN, CANCELED ->
          reactor.send(
              new ReleaseStock(
                  item,
                  what.reservationId,
                  units,
                  eventId + "/" + what.reservationId,
                  "UNITS_" + what.to.name(),
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
