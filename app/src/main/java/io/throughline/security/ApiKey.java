package io.throughline.security;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A stored key; its secret is not in it.
///
/// @param keyId names it
/// @param name what it is for, in words
/// @param role what it may by role; null when its scopes are listed
/// @param scopes what it may be used for
/// @param channels the channels it may see; null for all of them
/// @param createdBy who made it, as {@link Caller#keyId()}; {@code first-start} for the first one
/// @param createdAt when it was made, by our clock
/// @param expiresAt from when on it is refused; null for never
/// @param revokedAt when it was revoked; null when it was not
/// @param lastUsedAt to the minute; null when never
public record ApiKey(
    String keyId,
    String name,
    @Nullable Role role,
    Set<Scope> scopes,
    @Nullable Set<String> channels,
    String createdBy,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt) {

  /// Whether it opens doors at this moment.
  public boolean usable(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }

  Caller caller() {
    return new Caller(keyId, name, scopes, channels);
  }
}
