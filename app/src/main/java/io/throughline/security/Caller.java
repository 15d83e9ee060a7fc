package io.throughline.security;

import io.throughline.decision.Actor;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who makes a request: the principal of its authentication.
///
/// @param keyId what opened the door: the id of an API key, {@code console-link} for the link that
///   was printed at start, {@code person:ID} for a password, {@code token:ID} for a signed token
/// @param name what the key was named when it was made, or the user name; for people to read
/// @param scopes what it may do
/// @param channels the channels it may see; null for all of them
public record Caller(String keyId, String name, Set<Scope> scopes, @Nullable Set<String> channels)
    implements Serializable {

  private static final String PERSON = "person:";
  private static final String TOKEN = "token:";

  /// Copies the sets.
  public Caller {
    scopes = Set.copyOf(scopes);
    channels = channels == null ? null : Set.copyOf(channels);
  }

  /// Somebody who logged in with a password.
  public static Caller person(
      String personId, String userName, Set<Scope> scopes, @Nullable Set<String> channels) {
    return new Caller(PERSON + personId, userName, scopes, channels);
  }

  /// Somebody who came with a token that another server signed.
  static Caller token(
      String subject, String name, Set<Scope> scopes, @Nullable Set<String> channels) {
    return new Caller(TOKEN + subject, name, scopes, channels);
  }

  /// As events and the record of accesses name it: by id, never by name.
  public Actor actor() {
    return actorOf(keyId);
  }

  static Actor actorOf(String keyId) {
    return keyId.startsWith(PERSON) || keyId.startsWith(TOKEN)
        ? new Actor(keyId)
        : Actor.key(keyId);
  }

  /// The person's id; empty for keys, links and tokens.
  public Optional<String> personId() {
    return keyId.startsWith(PERSON)
        ? Optional.of(keyId.substring(PERSON.length()))
        : Optional.empty();
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
