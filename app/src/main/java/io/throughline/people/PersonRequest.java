package io.throughline.people;

import io.throughline.security.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person to be added.
///
/// @param userName in any case; stored in lower case
/// @param password in the clear, on its way to its hash
/// @param channels the channels the person may see; null for all of them
public record PersonRequest(
    String userName, String password, Set<Role> roles, @Nullable Set<String> channels) {

  /// Copies the sets.
  public PersonRequest {
    roles = Set.copyOf(roles);
    channels = channels == null ? null : Set.copyOf(channels);
  }

  /// Shows no password.
  @Override
  public String toString() {
    return "PersonRequest[" + userName + ", " + roles + "]";
  }
}
