package io.throughline.channel.shopify;

import io.throughline.channel.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature of a webhook: base64 of HMAC-SHA256 over the raw body, keyed with the app's client
/// secret in UTF-8. After a rotation the old secret signs for up to an hour, so several are tried.
/// Source: CHANNELS section 1.
final class ShopifySignature {

  private static final String ALGORITHM = "HmacSHA256";

  private ShopifySignature() {}

  /// Whether one of these secrets signed exactly these bytes. All secrets are tried, each compared
  /// in constant time. An empty secret signs nothing: whoever forgot to set one is not open to
  /// everybody.
  static boolean matches(Headers headers, byte[] body, List<String> secrets) {
    var sent = headers.first("X-Shopify-Hmac-Sha256", "Shopify-Hmac-Sha256");
    if (sent.isEmpty()) {
      return false;
    }
    // Compared in base64: what is sent needs no decoding, so junk has nothing to break.
    var signature = sent.get().getBytes(StandardCharsets.UTF_8);
    boolean authentic = false;
    for (String secret : secrets) {
      authentic |= !secret.isEmpty() && MessageDigest.isEqual(expected(body, secret), signature);
    }
    return authentic;
  }

  /// What the holder of this secret writes beside this body.
  static String sign(byte[] body, String secret) {
    return new String(expected(body, secret), StandardCharsets.US_ASCII);
  }

  private static byte[] expected(byte[] body, String secret) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return Base64.getEncoder().encode(mac.doFinal(body));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
