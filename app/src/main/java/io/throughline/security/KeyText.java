package io.throughline.security;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// An API key as its holder has it: {@code tl_<key id>_<secret>_<checksum>}. The prefix lets a
/// leaked key be found by searching for it; the checksum (CRC-32 of everything before it) lets a
/// mistyped one be told from a wrong one.
///
/// @param keyId 12 base62 digits, not secret
/// @param secret 43 base62 digits of 256 random bits
record KeyText(String keyId, String secret) {

  private static final Pattern FORM =
      Pattern.compile("tl_([0-9A-Za-z]{12})_([0-9A-Za-z]{43})_([0-9A-Za-z]{6})");
  private static final int KEY_ID_BITS = 71;

  static KeyText random(SecureRandom random) {
    return new KeyText(Base62.of(new BigInteger(KEY_ID_BITS, random), 12), Base62.secret(random));
  }

  /// The key in this text; empty when it has not the form of one.
  static Optional<KeyText> parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var key = new KeyText(matcher.group(1), matcher.group(2));
    return key.text().equals(text) ? Optional.of(key) : Optional.empty();
  }

  /// What its holder keeps and sends. Shown once, never stored.
  String text() {
    var head = "tl_" + keyId + "_" + secret;
    var crc = new CRC32();
    crc.update(head.getBytes(StandardCharsets.US_ASCII));
    return head + "_" + Base62.of(BigInteger.valueOf(crc.getValue()), 6);
  }

  /// What is stored. A fast hash is right: 256 random bits cannot be guessed from it.
  byte[] secretDigest() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(secret.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// Shows no secret.
  @Override
  public String toString() {
    return "KeyText[" + keyId + "]";
  }
}
