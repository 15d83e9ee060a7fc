package io.throughline.channel.stripe;

import io.throughline.channel.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature of a webhook: {@code Stripe-Signature: t=<seconds>,v1=<hex>}, where the hex is the
/// HMAC-SHA256 of {@code t.body}, keyed with the whole text of the endpoint's secret. There are
/// several {@code v1} while a secret is replaced; {@code v0} is for tests of Stripe's own and never
/// counts. A moment more than five minutes away is a replay. Source: CHANNELS section 12.
final class StripeSignature {

  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

  private StripeSignature() {}

  /// Whether one of these secrets signed exactly these bytes at about this moment. All are tried,
  /// each compared in constant time. An empty secret signs nothing.
  static boolean matches(Headers headers, byte[] body, List<String> secrets, Instant now) {
    var sent = headers.first("Stripe-Signature");
    if (sent.isEmpty()) {
      return false;
    }
    String time = "";
    var signatures = new ArrayList<byte[]>();
    for (var part : COMMA.splitAsStream(sent.get()).toList()) {
      var word = part.strip();
      if (word.startsWith("t=")) {
        time = word.substring(2);
      } else if (word.startsWith("v1=")) {
        signatures.add(word.substring("v1=".length()).getBytes(StandardCharsets.UTF_8));
      }
    }
    return isNow(time, now) && isSigned(time, body, secrets, signatures);
  }

  private static boolean isNow(String time, Instant now) {
    return SECONDS.matcher(time).matches()
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                .abs()
                .compareTo(TOLERANCE)
            <= 0;
  }

  private static boolean isSigned(
      String time, byte[] body, List<String> secrets, List<byte[]> signatures) {
    boolean authentic = false;
    for (String secret : secrets) {
      var expected = secret.isEmpty() ? new byte[0] : sign(time, body, secret);
      for (var signature : signatures) {
        authentic |= expected.length > 0 && MessageDigest.isEqual(expected, signature);
      }
    }
    return authentic;
  }

  /// The hex that the holder of this secret writes.
  static byte[] sign(String time, byte[] body, String secret) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body)).getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
