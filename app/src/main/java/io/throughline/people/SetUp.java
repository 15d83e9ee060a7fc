package io.throughline.people;

import io.throughline.security.Base62;
import io.throughline.security.Caller;
import io.throughline.security.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionOperations;

/// Lets the first person in. While there is none, whoever has the token makes himself the first
/// ADMIN; then the token is gone and the set-up with it.
class SetUp {

  private final SetUpTable table;
  private final TransactionOperations transaction;
  private final People people;
  private final SetUpFile file;
  private final SecureRandom random;

  SetUp(
      SetUpTable table,
      TransactionOperations transaction,
      People people,
      SetUpFile file,
      SecureRandom random) {
    this.table = table;
    this.transaction = transaction;
    this.people = people;
    this.file = file;
    this.random = random;
  }

  /// Where the token lies.
  Path path() {
    return file.path();
  }

  /// Whether nobody can log in yet.
  boolean isOpen() {
    return people.isEmpty();
  }

  /// Draws a token when there is no person, unless the one in our file still is valid. The file is
  /// written before the token is valid: nobody needs to have seen the output.
  ///
  /// @param show is given a token that was drawn, once
  void prepare(Consumer<String> show) {
    if (!isOpen()) {
      file.delete();
      return;
    }
    transaction.executeWithoutResult(
        status -> {
          table.lock();
          if (isOpen() && file.read().filter(this::isValid).isEmpty()) {
            var token = Base62.secret(random);
            file.write(token);
            table.set(digest(token));
            show.accept(token);
          }
        });
  }

  private boolean isValid(String token) {
    return table.digest().filter(right -> MessageDigest.isEqual(right, digest(token))).isPresent();
  }

  /// Makes the first person, with the role ADMIN and every channel.
  ///
  /// @return who that is; empty when the token is wrong or somebody else was faster
  /// @throws org.springframework.web.ErrorResponseException when name or password cannot be
  Optional<Caller> use(String token, String userName, String password) {
    if (!isValid(token.strip())) {
      return Optional.empty();
    }
    var first = people.addFirst(new PersonRequest(userName, password, Set.of(Role.ADMIN), null));
    first.ifPresent(
        person -> {
          table.delete();
          file.delete();
        });
    return first.map(Person::caller);
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
