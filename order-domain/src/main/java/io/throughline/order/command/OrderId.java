package io.throughline.order.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.UUID;
import java.util.regex.Pattern;

/// The id of an order and of its event stream: {@code order-<uuid>}.
///
/// It is derived from who sold it and how they call it, so that a second create of the same order
/// lands on the same stream, on any node, without asking anybody. Rule: PRODUCT law 6.
///
/// @param value {@code order-} and a lower-case UUID
public record OrderId(String value) {

  private static final Pattern FORM =
      Pattern.compile("order-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /// Name space of all order ids; fixed for ever, because changing it would change every id.
  private static final UUID NAME_SPACE = UUID.fromString("6f1f64a2-5a34-5b0e-9c35-0d5b8a3f7a11");

  /// @throws IllegalArgumentException when the value has not the form of an order id
  public OrderId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an order id: " + value);
    }
  }

  /// The id of the order that this channel account knows by this id: UUID version 5 (RFC 9562) over
  /// channel, account and channel order id, each stripped, in Unicode form NFC, parted by NUL.
  ///
  /// @throws IllegalArgumentException when a part contains NUL, which would let two identities meet
  public static OrderId of(String channel, String account, String channelOrderId) {
    var name = String.join("\0", canonical(channel), canonical(account), canonical(channelOrderId));
    return new OrderId("order-" + uuid5(name));
  }

  private static String canonical(String part) {
    Require.that(part.indexOf('\0') < 0, "NUL in a part of an order's identity");
    return Normalizer.normalize(part.strip(), Normalizer.Form.NFC);
  }

  private static UUID uuid5(String name) {
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

  /// The value: Axon finds the stream by it.
  @Override
  public String toString() {
    return value;
  }
}
