package io.throughline.security;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A key to be made: for a role, or for scopes that are listed.
///
/// @param name what it is for, in words
/// @param role gives it what the role may; null when the scopes are listed
/// @param scopes what it may be used for
/// @param channels the channels it may see; null for all of them
/// @param expiresAt from when on it is refused; null for never
public record KeyRequest(
    String name,
    @Nullable Role role,
    Set<Scope> scopes,
    @Nullable Set<String> channels,
    @Nullable Instant expiresAt) {

  /// Copies the sets.
  public KeyRequest {
    scopes = Set.copyOf(scopes);
    channels = channels == null ? null : Set.copyOf(channels);
  }

  /// A key that may what its role may.
  public static KeyRequest of(
      String name, Role role, @Nullable Set<String> channels, @Nullable Instant expiresAt) {
    return new KeyRequest(name, role, role.scopes(), channels, expiresAt);
  }

  /// A key that may do these things.
  KeyRequest(
      String name, Set<Scope> scopes, @Nullable Set<String> channels, @Nullable Instant expiresAt) {
    this(name, null, scopes, channels, expiresAt);
  }
}
