package io.throughline.channel.shopify;

import io.throughline.channel.ChannelAdapter;
import io.throughline.channel.DeliveryHead;
import io.throughline.channel.Headers;
import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.NotUnderstood;
import io.throughline.channel.Understanding.TestDelivery;
import java.time.Instant;
import java.util.List;

/// Shopify's webhooks. Of the topics, {@code orders/create} is read; any other waits in quarantine.
/// A delivery that headers or body mark as a test is never an order, whatever its topic.
public final class ShopifyAdapter implements ChannelAdapter {

  private static final String ORDERS_CREATE = "orders/create";

  @Override
  public String channel() {
    return "shopify";
  }

  @Override
  public boolean isAuthentic(Headers headers, byte[] body, List<String> secrets) {
    return ShopifySignature.matches(headers, body, secrets);
  }

  @Override
  public DeliveryHead head(Headers headers, byte[] body) {
    return ShopifyHead.of(headers, body);
  }

  @Override
  public Understanding read(String account, DeliveryHead head, byte[] body, Instant receivedAt) {
    if (head.test()) {
      return new TestDelivery();
    }
    if (!head.topic().equals(ORDERS_CREATE)) {
      return new NotUnderstood("TOPIC_NOT_SUPPORTED", "topic " + head.topic() + " is not read");
    }
    return ShopifyDocument.understand(
        body,
        "",
        document -> document.test() ? new TestDelivery() : document.report(account, receivedAt));
  }
}
