package io.throughline.vault;

import java.util.UUID;

/// A row of {@code vault_lookup}: this order's record holds what the token was made of.
///
/// @param token HMAC-SHA256
@SuppressWarnings("ArrayRecordComponent") // a row on its way; never compared
record Lookup(byte[] token, String orderId, UUID subject) {}
