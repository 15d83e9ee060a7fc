package io.throughline.security;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A key to be made.
///
/// @param name what it is for, in words
/// @param scopes what it may be used for
/// @param channels the channels it may see; null for all of them
/// @param expiresAt from when on it is refused; null for never
record KeyRequest(
    String name, Set<Scope> scopes, @Nullable Set<String> channels, @Nullable Instant expiresAt) {}
