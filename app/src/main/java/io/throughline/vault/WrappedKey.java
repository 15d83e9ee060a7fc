package io.throughline.vault;

import java.util.UUID;

/// A row of {@code vault_subject}.
///
/// @param subject the data subject
/// @param keyId which key of the subject this is: one who comes back after an erasure gets another,
///   and what the first one sealed stays shut
/// @param sealed the key, sealed under the wrapping key
@SuppressWarnings("ArrayRecordComponent") // lives within one call; never compared
record WrappedKey(UUID subject, UUID keyId, byte[] sealed) {}
