package io.throughline.decision;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Ids that follow from what they stand for, so that whoever says the same thing twice means the
/// same thing: UUID version 5 (RFC 9562).
public final class DerivedId {

  /// Name space of all derived ids; fixed for ever, because changing it would change every id.
  private static final UUID NAME_SPACE = UUID.fromString("6f1f64a2-5a34-5b0e-9c35-0d5b8a3f7a11");

  private DerivedId() {}

  /// The id of these parts, in their order.
  ///
  /// @throws IllegalArgumentException when a part contains NUL, which would let two meanings meet
  public static UUID of(String... parts) {
    for (var part : parts) {
      Require.that(part.indexOf('\0') < 0, "NUL in a part of an identity");
    }
    return uuid5(String.join("\0", parts));
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
}
