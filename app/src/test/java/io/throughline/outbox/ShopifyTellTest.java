package io.throughline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.ApiAccess;
import io.throughline.channel.shopify.ShopifyApi;
import io.throughline.decision.Envelope;
import io.throughline.order.event.ChannelAcknowledged;
import io.throughline.order.event.ParcelChanged;
import io.throughline.order.terms.Parcel;
import io.throughline.policy.effect.Effect;
import io.throughline.policy.effect.Effect.Kind;
import io.throughline.remote.HttpChannelCalls;
import io.throughline.remote.ShopifyStub;
import io.throughline.remote.ShopifyStub.Fault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The whole way of an effect to Shopify, over HTTP, against a stub that fails as Shopify does.
class ShopifyTellTest {

  private static final Instant NOON = OutboxCase.NOON;

  private final ShopifyStub shop = new ShopifyStub();
  private final HttpChannelCalls calls =
      new HttpChannelCalls(true, Duration.ofSeconds(1), Clock.systemUTC());
  private final OutboxCase scene = new OutboxCase(new ShopifyApi(), calls, shop::access);

  @BeforeEach
  void sell() {
    shop.sell(1, 2, NOON);
    scene.received("acme", "1");
  }

  @AfterEach
  void drop() {
    calls.close();
    scene.close();
    shop.close();
  }

  /// Works until everything is over, however long it has to be waited for.
  private void workThrough() {
    for (int hour = 0; hour < 10; hour++) {
      scene.at(Duration.ofHours(hour));
      scene.work();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"OVERTAKEN"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatever_goes_wrong_a_parcel_is_there_once_and_the_order_knows(Fault fault) {
    shop.faults.add(fault);
    scene.shipped("acme", "1", "s1");

    workThrough();

    assertThat(shop.fulfillments(1)).hasSize(1);
    var made = shop.fulfillments(1).getFirst();
    assertThat(made.number()).isEqualTo("1Z-s1");
    assertThat(made.units().values()).containsExactly(1);
    assertThat(scene.heard()).containsExactly("SHIPMENT s1 as " + made.id());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"OVERTAKEN"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatever_goes_wrong_an_order_is_canceled_and_knows(Fault fault) {
    shop.faults.add(fault);
    scene.canceled("1", "OPERATIONS", 2, List.of());

    workThrough();

    assertThat(shop.isCanceled(1)).isTrue();
    assertThat(scene.heard()).containsExactly("CANCELLATION c1 as 1");
  }

  @Test
  void two_parcels_of_the_same_units_are_two_fulfillments() {
    scene.shipped("acme", "1", "s1");
    scene.shipped("acme", "1", "s2");
    shop.faults.addAll(List.of(Fault.DONE_AND_LOST, Fault.DONE_AND_BROKEN));

    workThrough();

    assertThat(shop.fulfillments(1)).hasSize(2);
    assertThat(scene.heard()).hasSize(2).allMatch(heard -> heard.contains(" as "));
  }

  @Test
  void a_parcel_that_shopify_has_already_is_not_made_again() {
    shop.fulfillThere(1, 1, "1Z-s1");
    scene.shipped("acme", "1", "s1");

    scene.work();

    assertThat(shop.fulfillments(1)).hasSize(1);
    assertThat(scene.heard())
        .containsExactly("SHIPMENT s1 as " + shop.fulfillments(1).getFirst().id());
    assertThat(shop.requests).noneMatch(request -> request.startsWith("POST"));
  }

  @Test
  void a_tracking_number_of_other_units_is_work_for_a_person() {
    shop.fulfillThere(1, 2, "1Z-s1");
    scene.shipped("acme", "1", "s1");

    scene.work();

    assertThat(scene.heard())
        .containsExactly("SHIPMENT s1 refused TRACKING_NUMBER_HAS_OTHER_UNITS");
  }

  @Test
  void a_fulfillment_order_that_is_closed_meanwhile_is_work_for_a_person() {
    shop.faults.add(Fault.OVERTAKEN);
    scene.shipped("acme", "1", "s1");

    workThrough();

    assertThat(shop.fulfillments(1)).hasSize(1);
    assertThat(scene.heard()).containsExactly("SHIPMENT s1 refused NOTHING_TO_FULFILL");
  }

  @Test
  void a_hold_at_shopify_is_waited_for() {
    shop.hold(1, true);
    scene.shipped("acme", "1", "s1");
    scene.work();
    assertThat(scene.rows().getFirst()).endsWith("PENDING 1 FULFILLMENT_ORDER_HELD");

    shop.hold(1, false);
    workThrough();
    assertThat(shop.fulfillments(1)).hasSize(1);
  }

  @Test
  void an_order_that_shopify_does_not_know_is_work_for_a_person() {
    scene.received("acme", "404");
    scene.shipped("acme", "404", "s1");

    scene.work();

    assertThat(scene.heard()).containsExactly("SHIPMENT s1 refused ORDER_NOT_FOUND");
  }

  @Test
  void an_order_with_a_parcel_cannot_be_canceled() {
    shop.fulfillThere(1, 1, "X");
    scene.canceled("1", "OPERATIONS", 2, List.of());

    scene.work();

    assertThat(scene.heard()).containsExactly("CANCELLATION c1 refused HTTP_422");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"OVERTAKEN", "NOT_DONE"},
      mode = EnumSource.Mode.EXCLUDE)
  void a_change_of_the_parcel_is_told_to_the_fulfillment_that_was_made(Fault fault) {
    scene.shipped("acme", "1", "s1");
    scene.work();
    long made = shop.fulfillments(1).getFirst().id();
    var order = OutboxCase.order("acme", "1");
    scene.record(
        "acme",
        "1",
        new ChannelAcknowledged(
            order.value(), "e", "SHIPMENT", "s1", String.valueOf(made), NOON, NOON),
        OutboxCase.NODE);
    var changed =
        scene.record(
            "acme",
            "1",
            new ParcelChanged(order.value(), "s1", new Parcel("DHL", "JD-2", null), NOON, NOON),
            OutboxCase.NODE);
    scene
        .effects()
        .intend(
            new Effect(changed, Kind.TRACKING, order, 3, "s1", new Envelope("shopify", "acme")));
    shop.faults.add(fault);

    workThrough();

    assertThat(shop.fulfillments(1)).hasSize(1);
    assertThat(shop.fulfillments(1).getFirst().number()).isEqualTo("JD-2");
    assertThat(shop.fulfillments(1).getFirst().company()).isEqualTo("DHL");
    assertThat(scene.heard()).hasSize(2).allMatch(heard -> heard.equals("SHIPMENT s1 as " + made));
  }

  @Test
  void a_wrong_token_stops_the_account_and_loses_nothing() {
    try (var other =
        new OutboxCase(
            new ShopifyApi(), calls, () -> new ApiAccess("shopify", "acme", shop.url(), "wrong"))) {
      other.received("acme", "1");
      other.shipped("acme", "1", "s1");
      other.work();
      assertThat(other.rows().getFirst()).endsWith("PENDING 0 HTTP_401");
    }
  }

  @Test
  void nothing_is_sent_to_a_host_that_is_not_the_channels() {
    for (var url :
        List.of(
            "https://example.com",
            "http://acme.myshopify.com",
            "https://acme.myshopify.com:8443",
            "https://user@acme.myshopify.com",
            "https://acme.myshopify.com.example.com",
            "https://10.0.0.1",
            "https://acme.myshopify.com/elsewhere")) {
      try (var other =
          new OutboxCase(
              new ShopifyApi(),
              calls,
              () -> new ApiAccess("shopify", "acme", URI.create(url), "token"))) {
        other.received("acme", "1");
        other.shipped("acme", "1", "s1");
        other.work();
        assertThat(other.rows().getFirst()).as(url).contains(" PENDING ").doesNotContain("TOLD");
      }
    }
  }
}
