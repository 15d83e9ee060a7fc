package io.throughline.demo;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A webhook as Shopify sends it: a topic, a delivery id, a body, and a signature over its bytes.
///
/// @param topic such as {@code orders/create}
/// @param deliveryId the same when it is sent again
/// @param test whether it is marked as a test delivery
/// @param body JSON
public record SignedWebhook(String topic, String deliveryId, boolean test, String body) {

  /// The request that delivers it.
  ///
  /// @param door {@code http://host:port/channels/shopify/ACCOUNT/webhooks}
  /// @param secret the account's secret
  public HttpRequest to(URI door, String secret) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(door)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("X-Shopify-Topic", topic)
            .header("X-Shopify-Webhook-Id", deliveryId)
            .header("X-Shopify-Hmac-Sha256", signature(bytes, secret))
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
    if (test) {
      request.header("X-Shopify-Test", "true");
    }
    return request.build();
  }

  private static String signature(byte[] body, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
