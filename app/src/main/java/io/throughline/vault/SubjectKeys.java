package io.throughline.vault;

import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;

/// Makes, wraps and unwraps the keys of data subjects.
final class SubjectKeys {

  private final SecretKey wrapping;
  private final SecureRandom random;

  SubjectKeys(SecretKey wrapping, SecureRandom random) {
    this.wrapping = wrapping;
    this.random = random;
  }

  /// A new random key for this subject.
  WrappedKey make(UUID subject) {
    var key = randomBytes(Envelope.KEY);
    var keyId = UUID.randomUUID();
    var sealed = Envelope.seal(wrapping, key, context(subject, keyId), randomBytes(Envelope.NONCE));
    return new WrappedKey(subject, keyId, sealed);
  }

  /// The key itself.
  ///
  /// @throws IllegalStateException when the row was changed, or belongs to another subject
  SecretKey unwrap(WrappedKey wrapped) {
    var context = context(wrapped.subject(), wrapped.keyId());
    return Envelope.key(Envelope.open(wrapping, wrapped.sealed(), context));
  }

  byte[] randomBytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String context(UUID subject, UUID keyId) {
    return "subject key 1\0" + subject + "\0" + keyId;
  }
}
