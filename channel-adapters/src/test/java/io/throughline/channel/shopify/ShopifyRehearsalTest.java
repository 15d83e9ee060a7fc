package io.throughline.channel.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.Understanding.TestDelivery;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is rehearsed is what the door would take from the shop, and never an order.
class ShopifyRehearsalTest {

  private static final Instant AT = Instant.parse("2026-11-21T09:00:00Z");

  private final ShopifyAdapter adapter = new ShopifyAdapter();
  private final io.throughline.channel.Rehearsal.Signed signed =
      new ShopifyRehearsal().test("acme", "the-secret", "test-1", AT);

  @Test
  void it_is_signed_as_the_shop_signs() {
    assertThat(adapter.isAuthentic(signed.headers(), signed.body(), List.of("the-secret")))
        .isTrue();
    assertThat(adapter.isAuthentic(signed.headers(), signed.body(), List.of("another"))).isFalse();
  }

  @Test
  void it_is_known_as_a_test() {
    var head = adapter.head(signed.headers(), signed.body());

    assertThat(head.test()).isTrue();
    assertThat(head.deliveryId()).isEqualTo("test-1");
    assertThat(adapter.read("acme", head, signed.body(), AT, Documents.DAYS))
        .isEqualTo(new TestDelivery());
  }
}
