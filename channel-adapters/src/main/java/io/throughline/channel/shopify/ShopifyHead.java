package io.throughline.channel.shopify;

import io.throughline.channel.DeliveryHead;
import io.throughline.channel.Headers;

/// What the headers of a webhook say. Each name comes with {@code X-} and, in newer deliveries,
/// without.
final class ShopifyHead {

  private ShopifyHead() {}

  /// The head. A delivery without an id of its own is known by its content, so that the same bytes
  /// sent again are the same delivery.
  static DeliveryHead of(Headers headers, byte[] body) {
    return new DeliveryHead(
        headers.first("X-Shopify-Topic", "Shopify-Topic").orElse("unknown"),
        headers
            .first("X-Shopify-Webhook-Id", "Shopify-Webhook-Id")
            .orElseGet(() -> "sha256:" + Sha256.hex(body)),
        headers.first("X-Shopify-Event-Id", "Shopify-Event-Id").orElse(null),
        Rfc3339.moment(
            headers.first("X-Shopify-Triggered-At", "Shopify-Triggered-At").orElse(null)),
        headers.first("X-Shopify-Test", "Shopify-Test").map(Boolean::parseBoolean).orElse(false));
  }
}
