package io.throughline.channel.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.DeliveryHead;
import io.throughline.channel.Headers;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyHeadTest {

  private static final byte[] BODY = "{\"id\":1,\"note\":\"café\"}".getBytes(UTF_8);

  @Test
  void the_head_says_what_the_headers_say() {
    var head =
        head(
            Map.of(
                "x-shopify-topic", "orders/create",
                "X-Shopify-Webhook-Id", " 7b2f-41 ",
                "X-SHOPIFY-EVENT-ID", "e-9",
                "X-Shopify-Triggered-At", "2026-03-02T14:00:01.123456789Z",
                "X-Shopify-Test", "false"));
    assertThat(head)
        .isEqualTo(
            new DeliveryHead(
                "orders/create",
                "7b2f-41",
                "e-9",
                Instant.parse("2026-03-02T14:00:01.123456789Z"),
                false));
  }

  @Test
  void newer_deliveries_name_their_headers_without_the_x() {
    var head =
        head(
            Map.of(
                "shopify-topic", "orders/create",
                "shopify-webhook-id", "7b2f-42",
                "shopify-event-id", "e-10",
                "shopify-triggered-at", "2026-03-02T09:00:01-05:00",
                "shopify-test", "True"));
    assertThat(head)
        .isEqualTo(
            new DeliveryHead(
                "orders/create", "7b2f-42", "e-10", Instant.parse("2026-03-02T14:00:01Z"), true));
  }

  @Test
  void a_delivery_without_headers_is_known_by_its_content() {
    assertThat(head(Map.of()))
        .isEqualTo(
            new DeliveryHead(
                "unknown",
                "sha256:694d0af521edecf4f4bcdcf02893fb8eeacc2fdea5f421f3e386c9386a05bfca",
                null,
                null,
                false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-13-01T00:00:00Z", "1767225600", "2026-01-01"})
  void a_moment_that_cannot_be_read_is_none(String triggeredAt) {
    assertThat(head(Map.of("X-Shopify-Triggered-At", triggeredAt)).triggeredAt()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2016-05-17T04:14:36-00:00, 2016-05-17T04:14:36Z",
    "2021-12-31T19:00:00-05:00, 2022-01-01T00:00:00Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
    "+10000-01-01T00:00:00Z,",
    "0000-12-31T23:59:59Z,"
  })
  void moments_have_four_digits_for_the_year_and_any_offset(String text, Instant moment) {
    assertThat(Rfc3339.moment(text)).isEqualTo(moment);
  }

  private static DeliveryHead head(Map<String, String> headers) {
    return new ShopifyAdapter().head(new Headers(headers), BODY);
  }
}
