package io.throughline.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/// A request as far as it tells whether another one is the same.
///
/// @param caller id of the API key: what one caller names is nothing to another
/// @param key the caller's name for it
/// @param fingerprint SHA-256 of method, path and body
@SuppressWarnings("ArrayRecordComponent") // lives within one call; compared by sameAs only
record Request(String caller, IdempotencyKey key, byte[] fingerprint) {

  static Request of(String caller, IdempotencyKey key, HttpServletRequest request, byte[] body) {
    var digest = sha256();
    digest.update(request.getMethod().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(
        Objects.requireNonNullElse(request.getQueryString(), "").getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return new Request(caller, key, digest.digest(body));
  }

  boolean sameAs(byte[] otherFingerprint) {
    return MessageDigest.isEqual(fingerprint, otherFingerprint);
  }

  /// 64 bits that stand for caller and key. Two that meet by chance wait for one another in vain,
  /// and are answered "in flight": one in 2^64.
  long lock() {
    var digest = sha256();
    digest.update(caller.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    var hash = digest.digest(key.value().getBytes(StandardCharsets.UTF_8));
    long lock = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      lock = (lock << Byte.SIZE) | (hash[i] & 0xff);
    }
    return lock;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
