package io.throughline.people;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Argon2id: 19 MiB, two passes, one lane. Each check costs that much, so only a few run at once:
/// more attempts wait and cannot take the program's memory.
final class Passwords {

  /// Shorter ones are refused.
  static final int SHORTEST = 12;

  /// Longer ones are refused: nobody types them, and each byte is work.
  static final int LONGEST = 200;

  private static final int AT_ONCE = 4;

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /// What an unknown name is compared with, so that the answer takes as long.
  private final String nobodys = hash("nobody has this one");

  /// What is stored.
  String hash(String password) {
    return inTurn(() -> argon2.encode(password));
  }

  /// Whether it is the right one.
  ///
  /// @param hash empty for a name that nobody has: the same work, and never right
  boolean matches(String password, Optional<String> hash) {
    boolean same = inTurn(() -> argon2.matches(password, hash.orElse(nobodys)));
    return same && hash.isPresent();
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
