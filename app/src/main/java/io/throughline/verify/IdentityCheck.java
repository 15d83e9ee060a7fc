package io.throughline.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.UUID;

/// P2: the id of an order's stream is the one that channel, account and channel order id give. A
/// second order of the same identity would need a second stream, and only one has the right id.
final class IdentityCheck implements StreamCheck {

  private static final UUID NAME_SPACE = UUID.fromString("6f1f64a2-5a34-5b0e-9c35-0d5b8a3f7a11");

  private final Findings findings;

  IdentityCheck(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void on(EventRow event) {
    if (!event.type().equals("OrderReceived")) {
      return;
    }
    findings.checked(Promise.P2, 1);
    var expected =
        "order-"
            + uuid5(event.text("channel"), event.text("account"), event.text("channelOrderId"));
    if (!event.stream().equals(expected)) {
      findings.broken(
          Promise.P2, event.stream(), "an order of the identity of %s".formatted(expected));
    }
    if (!event.text("orderId").equals(event.stream())) {
      findings.broken(Promise.P2, event.stream(), "received under another order's id");
    }
    if (event.sequence() != 0) {
      findings.broken(Promise.P2, event.stream(), "received again at sequence " + event.sequence());
    }
  }

  @Override
  public void endOfStream(String stream) {
    // nothing is remembered
  }

  /// The order id of this identity.
  static String orderId(String channel, String account, String channelOrderId) {
    return "order-" + uuid5(channel, account, channelOrderId);
  }

  private static UUID uuid5(String channel, String account, String channelOrderId) {
    var name = canonical(channel) + '\0' + canonical(account) + '\0' + canonical(channelOrderId);
    try {
      var sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(16)
              .putLong(NAME_SPACE.getMostSignificantBits())
              .putLong(NAME_SPACE.getLeastSignificantBits())
              .array());
      var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
      long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
      long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String canonical(String part) {
    return Normalizer.normalize(part.strip(), Normalizer.Form.NFC);
  }
}
