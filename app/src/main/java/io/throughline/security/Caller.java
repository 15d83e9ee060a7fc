package io.throughline.security;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who makes a request: the principal of its authentication.
///
/// @param keyId the API key that opened the door; {@code console-link} for the link that was
///   printed at start
/// @param name what the key was named when it was made; for people to read, and for decisions to
///   record
/// @param scopes what it may do
/// @param channels the channels it may see; null for all of them
public record Caller(String keyId, String name, Set<Scope> scopes, @Nullable Set<String> channels)
    implements Serializable {

  /// Copies the sets.
  public Caller {
    scopes = Set.copyOf(scopes);
    channels = channels == null ? null : Set.copyOf(channels);
  }

  /// Whether it may do this.
  public boolean has(Scope scope) {
    return scopes.contains(scope);
  }

  /// Whether it may see what belongs to this channel. What it may not see does not exist for it:
  /// the answer is 404, not 403.
  public boolean sees(String channel) {
    return channels == null || channels.contains(channel);
  }
}
