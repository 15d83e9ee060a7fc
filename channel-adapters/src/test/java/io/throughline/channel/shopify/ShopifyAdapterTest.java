package io.throughline.channel.shopify;

import static io.throughline.channel.shopify.Documents.ACCOUNT;
import static io.throughline.channel.shopify.Documents.RECEIVED_AT;
import static io.throughline.channel.shopify.Documents.bytes;
import static io.throughline.channel.shopify.Documents.orderWith;
import static io.throughline.channel.shopify.Documents.read;
import static io.throughline.channel.shopify.Documents.reported;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.DeliveryHead;
import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.NotUnderstood;
import io.throughline.channel.Understanding.OrderNews;
import io.throughline.channel.Understanding.TestDelivery;
import org.junit.jupiter.api.Test;

class ShopifyAdapterTest {

  @Test
  void it_stands_for_shopify() {
    assertThat(new ShopifyAdapter().channel()).isEqualTo("shopify");
  }

  @Test
  void a_created_order_is_reported() {
    assertThat(read(bytes("order.json"))).isInstanceOf(OrderNews.class);
  }

  @Test
  void another_topic_waits_in_quarantine() {
    assertThat(sentAs("products/update", false, bytes("order.json")))
        .isEqualTo(new NotUnderstood("TOPIC_NOT_SUPPORTED", "topic products/update is not read"));
  }

  @Test
  void a_test_delivery_is_never_an_order_whatever_it_is_about() {
    assertThat(sentAs("orders/create", true, bytes("order.json"))).isEqualTo(new TestDelivery());
    assertThat(sentAs("orders/updated", true, bytes("order.json"))).isEqualTo(new TestDelivery());
    assertThat(sentAs("orders/create", true, "{".getBytes(UTF_8))).isEqualTo(new TestDelivery());
  }

  @Test
  void an_order_marked_as_test_in_its_body_is_never_an_order() {
    assertThat(read(orderWith("/test", "true"))).isEqualTo(new TestDelivery());
  }

  @Test
  void the_document_of_a_test_order_can_still_be_read() {
    var order = reported(bytes("order_allocated_too_much.json"));
    assertThat(Documents.first(order).channelOrderId()).isEqualTo("450100201");
  }

  private static Understanding sentAs(String topic, boolean test, byte[] body) {
    var head = new DeliveryHead(topic, "d-1", null, null, test);
    return new ShopifyAdapter().read(ACCOUNT, head, body, RECEIVED_AT, Documents.DAYS);
  }
}
