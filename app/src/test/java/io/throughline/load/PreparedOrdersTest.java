package io.throughline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PreparedOrdersTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final Target target =
      new Target(URI.create("http://127.0.0.1:8080/"), "shop", "secret", "key");
  private final PreparedOrders orders =
      new PreparedOrders(target, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void no_order_is_sent_twice() {
    var ids = new HashSet<String>();
    for (int i = 0; i < 500; i++) {
      assertThat(ids.add(orders.next().orderId())).isTrue();
    }
  }

  @Test
  void a_later_run_begins_above_an_earlier_one() {
    var later = new PreparedOrders(target, Clock.fixed(NOW.plusMillis(1), ZoneOffset.UTC)).next();

    for (int i = 0; i < 1_000; i++) {
      assertThat(orders.next().orderId()).isNotEqualTo(later.orderId());
    }
  }

  @Test
  void they_go_to_the_public_door_of_the_account_and_are_signed() {
    var request = orders.next().request();

    assertThat(request.uri())
        .isEqualTo(URI.create("http://127.0.0.1:8080/channels/shopify/shop/webhooks"));
    assertThat(request.headers().firstValue("X-Shopify-Hmac-Sha256")).isPresent();
  }

  @Test
  void those_made_ahead_come_to_an_end() {
    var ahead = orders.ahead(150, Duration.ofSeconds(1));
    for (int i = 0; i < 300; i++) {
      assertThat(ahead.next()).isNotNull();
    }
    assertThat(ahead.next()).isNull();
  }
}
