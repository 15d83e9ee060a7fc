package io.throughline.policy;

import io.throughline.decision.Actor;
import io.throughline.decision.Envelope;
import io.throughline.order.command.OrderId;
import io.throughline.order.event.CancellationDeclined;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.ParcelChanged;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.policy.effect.Effect;
import io.throughline.policy.effect.Effect.Kind;
import io.throughline.policy.effect.Effects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/// What left, and what will not come, the channel that sold it is told, unless its own connector is
/// who told us. Whether there is still something to tell when its turn comes, and whether the
/// channel itself had asked for it, is looked up then.
@ProcessingGroup(WhenGoodsMoveThenTellChannel.GROUP)
@DisallowReplay
public final class WhenGoodsMoveThenTellChannel {

  /// The processing group of this reaction.
  public static final String GROUP = "policy-tell-channel";

  private final Effects effects;

  /// A reaction that hands its effects over here.
  public WhenGoodsMoveThenTellChannel(Effects effects) {
    this.effects = effects;
  }

  @EventHandler
  void react(
      OrderEvent event,
      @MessageIdentifier String eventId,
      @SequenceNumber long sequence,
      @MetaDataValue(Actor.KEY) @Nullable String actor,
      @MetaDataValue(value = Envelope.CHANNEL, required = true) String channel,
      @MetaDataValue(value = Envelope.ACCOUNT, required = true) String account) {
    if (Actor.connector(channel, account).value().equals(actor)) {
      return; // it knows
    }
    var told = new Telling(eventId, event.orderId(), sequence, new Envelope(channel, account));
    switch (event) {
      case OrderShipped shipped -> tell(told, Kind.SHIPMENT, shipped.shipmentId());
      case ParcelChanged changed -> tell(told, Kind.TRACKING, changed.shipmentId());
      case UnitsCanceled canceled -> tell(told, Kind.CANCELLATION, canceled.cancellationId());
      case CancellationDeclined declined ->
          tell(told, Kind.CANCELLATION, declined.cancellationId());
      case OrderRejected rejected -> tell(told, Kind.CANCELLATION, rejected.orderId());
      default -> {
        // nothing that a channel waits for
      }
    }
  }

  /// The event that decides it.
  private record Telling(String eventId, String orderId, long sequence, Envelope of) {}

  private void tell(Telling event, Kind kind, String subjectId) {
    effects.intend(
        new Effect(
            event.eventId, kind, new OrderId(event.orderId), event.sequence, subjectId, event.of));
  }
}
