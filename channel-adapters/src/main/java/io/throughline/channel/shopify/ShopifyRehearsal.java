package io.throughline.channel.shopify;

import io.throughline.channel.Headers;
import io.throughline.channel.Rehearsal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Shopify's test notifications. Source: CHANNELS section 1.
public final class ShopifyRehearsal implements Rehearsal {

  private static final List<String> TOPICS =
      List.of(
          "orders/create",
          "orders/updated",
          "orders/paid",
          "orders/cancelled",
          "orders/edited",
          "orders/fulfilled",
          "orders/partially_fulfilled",
          "orders/delete",
          "orders/risk_assessment_changed",
          "fulfillments/create",
          "fulfillments/update",
          "refunds/create",
          "returns/request",
          "returns/approve",
          "returns/decline",
          "returns/close",
          "returns/reopen",
          "returns/cancel",
          "disputes/create",
          "disputes/update");

  /// As the admin's "send test notification" writes it, shortened.
  private static final String BODY =
      """
      {"id":820982911946154508,"admin_graphql_api_id":"gid:\\/\\/shopify\\/Order\\/820982911946154508",\
      "name":"#9999","order_number":1234,"test":true,"created_at":"MOMENT","updated_at":"MOMENT",\
      "currency":"USD","financial_status":"voided","fulfillment_status":null,"taxes_included":false,\
      "total_price":"398.00","total_line_items_price":"398.00","total_discounts":"0.00",\
      "total_tax":"0.00","line_items":[{"id":866550311766439020,"title":"IPod Nano - 8GB",\
      "sku":"IPOD2008PINK","quantity":2,"price":"199.00","requires_shipping":true}]}\
      """;

  @Override
  public String channel() {
    return "shopify";
  }

  @Override
  public List<String> topics() {
    return TOPICS;
  }

  @Override
  public Signed test(String account, String secret, String deliveryId, Instant at) {
    var body = BODY.replace("MOMENT", at.toString()).getBytes(StandardCharsets.UTF_8);
    return new Signed(
        new Headers(
            Map.of(
                "Content-Type",
                "application/json",
                "X-Shopify-Topic",
                TOPICS.getFirst(),
                "X-Shopify-Shop-Domain",
                account + ".myshopify.com",
                "X-Shopify-API-Version",
                "2026-07",
                "X-Shopify-Webhook-Id",
                deliveryId,
                "X-Shopify-Triggered-At",
                at.toString(),
                "X-Shopify-Test",
                "true",
                "X-Shopify-Hmac-Sha256",
                ShopifySignature.sign(body, secret))),
        body);
  }

  @Override
  public String byHand(String account, String url) {
    return """
    BODY='{"id":820982911946154508,"test":true}'
    SIGNATURE=$(printf %%s "$BODY" | openssl dgst -sha256 -hmac "$SECRET" -binary | base64)
    curl -i %s \\
      -H 'Content-Type: application/json' \\
      -H 'X-Shopify-Topic: orders/create' \\
      -H 'X-Shopify-Shop-Domain: %s.myshopify.com' \\
      -H 'X-Shopify-Webhook-Id: by-hand-1' \\
      -H 'X-Shopify-Test: true' \\
      -H "X-Shopify-Hmac-Sha256: $SIGNATURE" \\
      --data-binary "$BODY"
    """
        .formatted(url, account);
  }
}
