package io.throughline.vault;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;

/// Seals raw deliveries for the inbox: they hold personal data, and nobody knows yet whose. Each
/// has a random key of its own, so that deleting the row ends the content. Thread-safe.
///
/// Form: 1 byte version (1); the delivery's key, sealed under the raw key (60 bytes); the content,
/// deflated and sealed under the delivery's key. Both are bound to the context.
public final class RawSeal {

  private static final byte VERSION = 1;
  private static final int WRAPPED = Envelope.KEY + Envelope.OVERHEAD;

  private final SecretKey rawKey;
  private final SecureRandom random;

  RawSeal(VaultKeys keys, SecureRandom random) {
    this.rawKey = keys.raw();
    this.random = random;
  }

  /// The sealed form of a delivery.
  ///
  /// @param context where it belongs, such as channel, account and delivery id: it opens only
  ///   there. Stored in the clear beside it, so it must name nobody
  public byte[] seal(byte[] plain, String context) {
    var dice = new byte[Envelope.KEY + 2 * Envelope.NONCE];
    random.nextBytes(dice);
    var key = Arrays.copyOf(dice, Envelope.KEY);
    int half = Envelope.KEY + Envelope.NONCE;
    var wrapped =
        Envelope.seal(rawKey, key, keyOf(context), Arrays.copyOfRange(dice, Envelope.KEY, half));
    var content =
        Envelope.seal(
            Envelope.key(key),
            Deflation.shrink(plain),
            context,
            Arrays.copyOfRange(dice, half, dice.length));
    return ByteBuffer.allocate(1 + WRAPPED + content.length)
        .put(VERSION)
        .put(wrapped)
        .put(content)
        .array();
  }

  /// The delivery as it came, byte for byte.
  ///
  /// @throws IllegalStateException when it was changed, sealed with another key file, or belongs to
  ///   another context
  public byte[] open(byte[] sealed, String context) {
    if (sealed.length < 1 + WRAPPED || sealed[0] != VERSION) {
      throw new IllegalStateException("not a sealed delivery");
    }
    var wrapped = Arrays.copyOfRange(sealed, 1, 1 + WRAPPED);
    var content = Arrays.copyOfRange(sealed, 1 + WRAPPED, sealed.length);
    var key = Envelope.key(Envelope.open(rawKey, wrapped, keyOf(context)));
    return Deflation.restore(Envelope.open(key, content, context));
  }

  private static String keyOf(String context) {
    return "delivery key 1\0" + context;
  }
}
