package io.throughline.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;

/// The link that is printed at start and opens the console with all scopes. Whoever sees the output
/// of the program owns it already; for an installation that others share it is switched off.
final class ConsoleLink {

  /// Stands where a key id stands.
  static final String ID = "console-link";

  private final Optional<String> token;

  private ConsoleLink(Optional<String> token) {
    this.token = token;
  }

  /// A link with a token of this process.
  static ConsoleLink random(SecureRandom random) {
    return new ConsoleLink(Optional.of(Base62.secret(random)));
  }

  /// No link: nothing opens.
  static ConsoleLink none() {
    return new ConsoleLink(Optional.empty());
  }

  /// The token to print, if there is one.
  Optional<String> token() {
    return token;
  }

  /// Who comes with this token.
  Optional<Caller> callerOf(String presented) {
    return token
        .filter(right -> MessageDigest.isEqual(bytes(right), bytes(presented)))
        .map(right -> new Caller(ID, "console link", Set.of(Scope.values()), null));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
