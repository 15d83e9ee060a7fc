package io.throughline.policy;

import io.throughline.decision.Envelope;
import io.throughline.order.event.ReservationRequested;
import io.throughline.order.terms.Need;
import io.throughline.stock.command.ReserveStock;
import io.throughline.stock.command.StockItemId;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;

/// An order that wants stock gets it promised, or not, item by item. Lines of the same SKU are one
/// question: two of them must not both get the last unit.
@ProcessingGroup(WhenReservationRequestedThenReserveStock.GROUP)
@DisallowReplay
public final class WhenReservationRequestedThenReserveStock {

  /// The processing group of this reaction.
  public static final String GROUP = "policy-reserve-stock";

  private final Reactor reactor;

  /// A reaction that sends its commands here.
  public WhenReservationRequestedThenReserveStock(CommandGateway commands) {
    this.reactor = new Reactor(commands, GROUP);
  }

  @EventHandler
  void react(
      ReservationRequested event,
      @Timestamp Instant recordedAt,
      @MetaDataValue(value = Envelope.CHANNEL, required = true) String channel,
      @MetaDataValue(value = Envelope.ACCOUNT, required = true) String account) {
    var wanted = new LinkedHashMap<String, Integer>();
    for (Need need : event.needs()) {
      wanted.merge(need.sku(), need.quantity(), Integer::sum);
    }
    wanted.forEach(
        (sku, units) ->
            reactor.send(
                ReserveStock.whole(
                    StockItemId.of(sku), event.reservationId(), event.orderId(), units, recordedAt),
                new Envelope(channel, account).asMetadata()));
  }
}
