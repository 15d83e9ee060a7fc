package io.throughline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.decision.Actor;
import io.throughline.decision.Envelope;
import io.throughline.money.Money;
import io.throughline.order.SampleOrder;
import io.throughline.order.Units;
import io.throughline.order.event.CancellationDeclined;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.ParcelChanged;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.Parcel;
import io.throughline.policy.effect.Effect;
import io.throughline.policy.effect.Effect.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class WhenGoodsMoveThenTellChannelSpec {

  private static final String ORDER = SampleOrder.ID.value();
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Envelope ACME = new Envelope("shopify", "acme");
  private static final Actor NODE = Actor.key("3f9a");
  private static final Parcel PARCEL = new Parcel("UPS", "1Z999", null);

  private final List<Effect> effects = new ArrayList<>();
  private final AnnotationEventHandlerAdapter reaction =
      new AnnotationEventHandlerAdapter(new WhenGoodsMoveThenTellChannel(effects::add));

  @Test
  void what_left_and_what_will_not_come_is_told() throws Exception {
    react(shipped(), NODE);
    react(new ParcelChanged(ORDER, "s1", PARCEL, NOON, NOON), NODE);
    react(canceled(), NODE);
    react(new CancellationDeclined(ORDER, "c2", "fo1", "SHIPPED", NOON, NOON), NODE);
    react(new OrderRejected(ORDER, "FRAUD", "", NOON), NODE);

    assertThat(effects)
        .containsExactly(
            effect(Kind.SHIPMENT, "s1"),
            effect(Kind.TRACKING, "s1"),
            effect(Kind.CANCELLATION, "c1"),
            effect(Kind.CANCELLATION, "c2"),
            effect(Kind.CANCELLATION, ORDER));
  }

  @Test
  void what_the_channels_own_connector_told_is_not_told_back() throws Exception {
    react(shipped(), Actor.connector("shopify", "acme"));
    react(canceled(), Actor.connector("shopify", "acme"));
    assertThat(effects).isEmpty();

    react(shipped(), Actor.connector("shopify", "other"));
    assertThat(effects).hasSize(1);
  }

  @Test
  void no_other_event_and_no_replay_is_reacted_to() throws Exception {
    react(new OrderValidated(ORDER, "2026-11", null, NOON), NODE);

    assertThat(effects).isEmpty();
    assertThat(reaction.supportsReset()).isFalse();
  }

  private static OrderShipped shipped() {
    return new OrderShipped(
        ORDER, "s1", null, PARCEL, List.of(Units.units(2)), List.of(), NOON, NOON);
  }

  private static UnitsCanceled canceled() {
    return new UnitsCanceled(
        ORDER,
        "c1",
        "CHANGED_MIND",
        List.of(Units.shirts(2).move(Bucket.OPEN, Bucket.CANCELED)),
        List.of(),
        Money.of("0.00", "USD"),
        NOON);
  }

  private static Effect effect(Kind kind, String subject) {
    return new Effect("event-1", kind, SampleOrder.ID, 7, subject, ACME);
  }

  private void react(OrderEvent event, Actor actor) throws Exception {
    reaction.handle(recorded(event, actor));
  }

  private static DomainEventMessage<OrderEvent> recorded(OrderEvent event, Actor actor) {
    return new GenericDomainEventMessage<>(
        "Order",
        ORDER,
        7,
        event,
        MetaData.from(ACME.asMetadata()).mergedWith(Map.of(Actor.KEY, actor.value())),
        "event-1",
        NOON);
  }
}
