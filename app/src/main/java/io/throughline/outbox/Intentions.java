package io.throughline.outbox;

import io.throughline.channel.ChannelEffect;
import io.throughline.decision.Actor;
import io.throughline.order.command.RecordChannelAcknowledgement;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.event.ChannelAcknowledged;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.ParcelChanged;
import io.throughline.order.state.LineProgress;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.Shipment.End;
import io.throughline.order.terms.AtNode;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineUnits;
import io.throughline.outbox.Intention.Impossible;
import io.throughline.outbox.Intention.Needless;
import io.throughline.outbox.Intention.Tell;
import io.throughline.policy.effect.Effect;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;

/// What an effect means, by the events of its order up to now. The event that decided it says what
/// is told; what came later says whether it still is.
record Intentions(Effect effect, List<? extends DomainEventMessage<?>> events) {

  private static final String UNKNOWN_EVENT = "EVENT_UNKNOWN";

  /// What there is to do.
  Intention decide() {
    var order = state().known();
    var event = payload(effect.effectId());
    if (order.isEmpty() || event.isEmpty()) {
      return new Impossible(UNKNOWN_EVENT);
    }
    return switch (effect.kind()) {
      case SHIPMENT -> shipment(order.get(), event.get());
      case TRACKING -> tracking(order.get(), event.get());
      case CANCELLATION -> cancellation(order.get(), event.get());
    };
  }

  private OrderState state() {
    OrderState state = new OrderState.NotReceived();
    for (var message : events) {
      state = OrderState.evolve(state, (OrderEvent) message.getPayload());
    }
    return state;
  }

  private Optional<Object> payload(String eventId) {
    return events.stream()
        .filter(message -> message.getIdentifier().equals(eventId))
        .findFirst()
        .map(DomainEventMessage::getPayload);
  }

  private Intention shipment(OpenOrder order, Object event) {
    if (!(event instanceof OrderShipped shipped)) {
      return new Impossible(UNKNOWN_EVENT);
    }
    if (hasEnd(order, shipped.shipmentId(), End.VOIDED)) {
      return new Needless("VOIDED");
    }
    var units =
        shipped.units().stream()
            .map(one -> channelUnits(order, one))
            .flatMap(Optional::stream)
            .toList();
    return units.size() < shipped.units().size()
        ? new Impossible("UNKNOWN_LINE")
        : new Tell(
            new ChannelEffect.Shipment(
                effect.effectId(),
                order.received().channelOrderId(),
                shipped.parcel(),
                units,
                others(shipped.shipmentId())));
  }

  private static boolean hasEnd(OpenOrder order, String shipmentId, End end) {
    return order.shipments().find(shipmentId).filter(one -> one.end() == end).isPresent();
  }

  private static Optional<LineUnits> channelUnits(OpenOrder order, LineUnits units) {
    return order
        .goods()
        .line(units.lineId())
        .map(line -> new LineUnits(line.ordered().channelLineId(), units.quantity()));
  }

  /// The channel's ids of the order's other parcels: those that it took from us, and those that it
  /// told us of.
  private Set<String> others(String shipmentId) {
    var ids = new HashSet<String>();
    for (var message : events) {
      switch (message.getPayload()) {
        case ChannelAcknowledged taken
            when taken.kind().equals(RecordChannelAcknowledgement.SHIPMENT)
                && !taken.subjectId().equals(shipmentId)
                && taken.channelReference() != null ->
            ids.add(taken.channelReference());
        case OrderShipped told when isOfChannel(message) && !told.shipmentId().equals(shipmentId) ->
            ids.add(told.shipmentId());
        default -> {
          // says nothing of the channel's parcels
        }
      }
    }
    return ids;
  }

  private boolean isOfChannel(DomainEventMessage<?> message) {
    var of = effect.of();
    return Actor.connector(of.channel(), of.account())
        .value()
        .equals(message.getMetaData().get(Actor.KEY));
  }

  private Intention tracking(OpenOrder order, Object event) {
    if (!(event instanceof ParcelChanged changed)) {
      return new Impossible(UNKNOWN_EVENT);
    }
    if (hasEnd(order, changed.shipmentId(), End.VOIDED)) {
      return new Needless("VOIDED");
    }
    return reference(changed.shipmentId())
        .<Intention>map(
            reference ->
                new Tell(
                    new ChannelEffect.ParcelChange(
                        effect.effectId(),
                        order.received().channelOrderId(),
                        reference,
                        changed.parcel())))
        .orElseGet(() -> new Needless("PARCEL_NOT_TOLD"));
  }

  /// The channel's id of one of our parcels.
  private Optional<String> reference(String shipmentId) {
    Optional<String> found = Optional.empty();
    for (var message : events) {
      switch (message.getPayload()) {
        case ChannelAcknowledged taken
            when taken.kind().equals(RecordChannelAcknowledgement.SHIPMENT)
                && taken.subjectId().equals(shipmentId)
                && taken.channelReference() != null ->
            found = Optional.of(taken.channelReference());
        case OrderShipped told when told.shipmentId().equals(shipmentId) && isOfChannel(message) ->
            found = Optional.of(shipmentId);
        default -> {
          // says nothing of this parcel
        }
      }
    }
    return found;
  }

  private Intention cancellation(OpenOrder order, Object event) {
    if (event instanceof OrderRejected rejected) {
      return cancel(order, rejected.reason());
    }
    var request = order.cancellations().find(effect.subjectId());
    if (request.isEmpty()) {
      return new Impossible(UNKNOWN_EVENT);
    }
    var wanted = request.get();
    if (wanted.requestedBy().equals(RequestCancellation.CHANNEL)) {
      return new Needless("ASKED_BY_CHANNEL");
    }
    if (isWhollyCanceled(order)) {
      return cancel(order, wanted.reason());
    }
    boolean undecided =
        wanted.awaiting().stream()
            .map(AtNode::fulfillmentOrderId)
            .anyMatch(node -> !order.cancellations().answered(wanted.cancellationId(), node));
    if (undecided) {
      return new Needless("NODE_STILL_ASKED"); // its answer is an effect of its own
    }
    return canceledAny(order) ? new Impossible("PART_OF_ORDER") : new Needless("NOTHING_CANCELED");
  }

  private Intention cancel(OpenOrder order, String reason) {
    return new Tell(
        new ChannelEffect.Cancellation(
            effect.effectId(), order.received().channelOrderId(), reason));
  }

  private static boolean isWhollyCanceled(OpenOrder order) {
    return order.goods().lines().values().stream()
        .allMatch(line -> line.in(Bucket.CANCELED) == line.quantity());
  }

  private static boolean canceledAny(OpenOrder order) {
    return order.goods().lines().values().stream()
        .map(Intentions::canceled)
        .anyMatch(units -> units > 0);
  }

  private static int canceled(LineProgress line) {
    return line.in(Bucket.CANCELED);
  }
}
