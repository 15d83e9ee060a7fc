package io.throughline.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The keys derived from the key file by HKDF-SHA256 (RFC 5869), one per use, so that none of them
/// tells anything about another.
///
/// @param wrapping AES-256: seals the keys of data subjects
/// @param index HMAC-SHA256: makes pseudonyms
/// @param raw AES-256: seals the keys of raw deliveries
/// @param accounts AES-256: seals the secrets of channel accounts
/// @param lookup HMAC-SHA256: makes the tokens that e-mail addresses are found by
/// @param check tells whether a database was sealed with the same key file; not secret
@SuppressWarnings("ArrayRecordComponent") // lives within one call; never compared
record VaultKeys(
    SecretKey wrapping,
    SecretKey index,
    SecretKey raw,
    SecretKey accounts,
    SecretKey lookup,
    byte[] check) {

  /// The keys of this key file.
  static VaultKeys of(byte[] keyFile) {
    try {
      var hkdf = KDF.getInstance("HKDF-SHA256");
      return new VaultKeys(
          hkdf.deriveKey("AES", use(keyFile, "wrapping")),
          hkdf.deriveKey("HmacSHA256", use(keyFile, "index")),
          hkdf.deriveKey("AES", use(keyFile, "raw")),
          hkdf.deriveKey("AES", use(keyFile, "accounts")),
          hkdf.deriveKey("HmacSHA256", use(keyFile, "lookup")),
          hkdf.deriveData(use(keyFile, "check")));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static HKDFParameterSpec use(byte[] keyFile, String use) {
    var info = ("throughline/vault/1/" + use).getBytes(StandardCharsets.US_ASCII);
    return HKDFParameterSpec.ofExtract().addIKM(keyFile).thenExpand(info, KeyFile.SIZE);
  }

  /// A name that only the holder of the key file can compute: a version 8 UUID (RFC 9562) of the
  /// HMAC-SHA256 over the parts, parted by NUL.
  UUID pseudonym(String... parts) {
    var hash = ByteBuffer.wrap(hmac(index, String.join("\0", parts)));
    long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
    long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /// What an e-mail address is found by, however it is written in capitals.
  byte[] emailToken(String email) {
    return hmac(lookup, "email 1\0" + email.strip().toLowerCase(Locale.ROOT));
  }

  private static byte[] hmac(Key key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// Shows no key.
  @Override
  public String toString() {
    return "VaultKeys";
  }
}
