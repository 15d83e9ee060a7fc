package io.throughline.vault;

import io.throughline.order.terms.PersonReference;
import java.util.UUID;
import javax.crypto.SecretKey;

/// A row of {@code vault_record}.
///
/// @param record its id, derived from the order's
/// @param subject whose it is
/// @param keyId which of the subject's keys seals it
/// @param commitment see {@link Content#commitment()}
/// @param sealed the content, sealed under the subject's key
@SuppressWarnings("ArrayRecordComponent") // lives within one call; never compared
record SealedRecord(UUID record, UUID subject, UUID keyId, String commitment, byte[] sealed) {

  static SealedRecord of(UUID record, WrappedKey by, SecretKey key, Content content, byte[] nonce) {
    var sealed = Envelope.seal(key, content.bytes(), context(by.subject(), record), nonce);
    return new SealedRecord(record, by.subject(), by.keyId(), content.commitment(), sealed);
  }

  /// @throws IllegalStateException when the row was changed, or is another record's
  static Content open(SecretKey key, byte[] sealed, PersonReference reference) {
    var context =
        context(UUID.fromString(reference.subject()), UUID.fromString(reference.record()));
    return new Content(Envelope.open(key, sealed, context));
  }

  private static String context(UUID subject, UUID record) {
    return "record 1\0" + subject + "\0" + record;
  }
}
