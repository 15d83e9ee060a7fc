package io.throughline.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// The folder in which the embedded database lives, and where each thing lies in it.
///
/// @param folder absolute; made by the first start
public record DatabaseHome(Path folder) {

  public DatabaseHome {
    folder = folder.toAbsolutePath().normalize();
  }

  /// Where the database of this home listens while it runs, and as whom to connect; empty when none
  /// was ever started here. That it runs now only a connection can tell.
  public Optional<DatabaseAddress> address() {
    if (!Files.exists(description())) {
      return Optional.empty();
    }
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(description())) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(DatabaseAddress.of(properties));
  }

  Path lock() {
    return folder.resolve("lock");
  }

  Path data() {
    return folder.resolve("postgres");
  }

  Path binaries() {
    return folder.resolve("postgres-binaries");
  }

  Path secrets() {
    return folder.resolve("secrets");
  }

  Path startLog() {
    return folder.resolve("postgres-start.log");
  }

  Path description() {
    return folder.resolve("database.properties");
  }
}
