package io.throughline.people;

import io.throughline.security.Caller;
import io.throughline.security.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person; the password is not in it.
///
/// @param personId names the person in events and in the record of accesses
/// @param userName lower case; nobody else has it
/// @param channels the channels the person may see; null for all of them
/// @param createdBy who added the person, as {@link Caller#actor()}; {@code set-up} for the first
/// @param changedAt when password, roles, channels or disabled were last changed
/// @param disabledAt since when the person may not log in; null when he may
/// @param lastLoginAt null when never
public record Person(
    String personId,
    String userName,
    Set<Role> roles,
    @Nullable Set<String> channels,
    String createdBy,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant disabledAt,
    @Nullable Instant lastLoginAt) {

  /// Copies the sets.
  public Person {
    roles = Set.copyOf(roles);
    channels = channels == null ? null : Set.copyOf(channels);
  }

  boolean enabled() {
    return disabledAt == null;
  }

  boolean administers() {
    return enabled() && roles.contains(Role.ADMIN);
  }

  Caller caller() {
    return Caller.person(personId, userName, Role.scopesOf(roles), channels);
  }
}
