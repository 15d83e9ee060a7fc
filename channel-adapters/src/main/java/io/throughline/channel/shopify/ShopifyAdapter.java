package io.throughline.channel.shopify;

import io.throughline.channel.BusinessDays;
import io.throughline.channel.ChannelAdapter;
import io.throughline.channel.DeliveryHead;
import io.throughline.channel.Headers;
import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.TestDelivery;
import java.time.Instant;
import java.util.List;

/// Shopify's webhooks, and its orders as the poll brings them, which are read as {@code
/// orders/updated}. A topic that is not known waits in quarantine. A delivery that headers or body
/// mark as a test never becomes anything, whatever its topic.
public final class ShopifyAdapter implements ChannelAdapter {

  @Override
  public String channel() {
    return Source.CHANNEL;
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
  public Understanding read(
      String account, DeliveryHead head, byte[] body, Instant receivedAt, BusinessDays days) {
    if (head.test()) {
      return new TestDelivery();
    }
    var source = Source.of(account, head, receivedAt, days);
    return ShopifyDocument.understand(
        body,
        "",
        document -> document.test() ? new TestDelivery() : ShopifyTopics.read(document, source));
  }
}
