package io.throughline.policy;

import io.throughline.channelaccount.Policies;
import io.throughline.decision.Envelope;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordReservation;
import io.throughline.order.command.RecordReservationDecline;
import io.throughline.order.command.RecordReservationRevocation;
import io.throughline.stock.event.StockReservationDeclined;
import io.throughline.stock.event.StockReservationRevoked;
import io.throughline.stock.event.StockReserved;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;

/// What an item's stock answered is told to the order that asked, and what it takes back to the
/// order that loses it.
@ProcessingGroup(WhenStockAnswersThenTellOrder.GROUP)
@DisallowReplay
public final class WhenStockAnswersThenTellOrder {

  /// The processing group of this reaction.
  public static final String GROUP = "policy-tell-order";

  private final Reactor reactor;
  private final Policies policies;

  /// A reaction that sends its commands here and asks for policies there.
  public WhenStockAnswersThenTellOrder(CommandGateway commands, Policies policies) {
    this.reactor = new Reactor(commands, GROUP);
    this.policies = policies;
  }

  /// Only what an order asked for by itself names its channel; what somebody else reserved has
  /// nobody to be told.
  @EventHandler
  void react(
      StockReserved event,
      @Timestamp Instant recordedAt,
      @MetaDataValue(value = Envelope.CHANNEL, required = true) String channel) {
    reactor.send(
        new RecordReservation(
            new OrderId(event.orderId()),
            event.reservationId(),
            event.sku(),
            event.node(),
            event.quantity(),
            recordedAt));
  }

  @EventHandler
  void react(
      StockReservationDeclined event,
      @Timestamp Instant recordedAt,
      @MetaDataValue(value = Envelope.CHANNEL, required = true) String channel,
      @MetaDataValue(value = Envelope.ACCOUNT, required = true) String account) {
    reactor.send(
        new RecordReservationDecline(
            new OrderId(event.orderId()),
            event.reservationId(),
            event.sku(),
            event.requested(),
            (int) Math.min(event.available(), Integer.MAX_VALUE),
            policies.of(channel, account).policy().backorderAllowed(),
            recordedAt));
  }

  @EventHandler
  void react(
      StockReservationRevoked event,
      @Timestamp Instant recordedAt,
      @MessageIdentifier String eventId) {
    if (OrderId.isOne(event.orderId())) {
      reactor.send(
          new RecordReservationRevocation(
              new OrderId(event.orderId()),
              event.reservationId(),
              eventId,
              event.sku(),
              event.quantity(),
              event.cause(),
              recordedAt));
    }
  }
}
