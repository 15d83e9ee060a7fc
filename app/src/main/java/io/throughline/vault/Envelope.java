package io.throughline.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM: 12 bytes of nonce, the ciphertext, 16 bytes of tag. The context is bound as
/// associated data: what was sealed for one place cannot be opened in another.
///
/// A key seals at most 2^32 messages (NIST SP 800-38D, random nonces): keys of subjects and
/// deliveries seal a handful, the keys that wrap them one message per subject or delivery.
final class Envelope {

  /// Bytes of an AES-256 key.
  static final int KEY = 32;

  static final int NONCE = 12;

  /// How much longer sealed bytes are than plain ones.
  static final int OVERHEAD = NONCE + 16;

  private static final int TAG_BITS = 128;

  private Envelope() {}

  static SecretKey key(byte[] bytes) {
    return new SecretKeySpec(bytes, "AES");
  }

  /// @param nonce random, never used twice with one key
  static byte[] seal(SecretKey key, byte[] plain, String context, byte[] nonce) {
    try {
      var sealed = Arrays.copyOf(nonce, plain.length + OVERHEAD);
      cipher(Cipher.ENCRYPT_MODE, key, nonce, context)
          .doFinal(plain, 0, plain.length, sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// @throws IllegalStateException when the bytes were changed, cut, or sealed under another key or
  ///   for another context
  static byte[] open(SecretKey key, byte[] sealed, String context) {
    if (sealed.length < OVERHEAD) {
      throw new IllegalStateException("sealed content was cut");
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), context)
          .doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (AEADBadTagException changed) {
      throw new IllegalStateException("sealed content was changed, or belongs elsewhere", changed);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String context)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
