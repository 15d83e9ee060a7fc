package io.throughline.cli;

import io.throughline.database.embedded.DatabaseHome;
import io.throughline.load.DatabaseAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The instance's database, for what HTTP does not tell and for the floor.
final class DatabaseOptions {

  private static final String OWNER = "throughline_owner";

  @Option(
      names = "--jdbc-url",
      paramLabel = "URL",
      description =
          "The instance's database. Default: the embedded one of the home folder. Without one the"
              + " floor and part of the visibility are left out.")
  private @Nullable String url;

  @Option(
      names = "--jdbc-user",
      defaultValue = "throughline_app",
      paramLabel = "NAME",
      description = "Who reads there. Default: ${DEFAULT-VALUE}.")
  private String user = "throughline_app";

  @Option(
      names = "--jdbc-password-file",
      paramLabel = "FILE",
      description = "That user's password.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--owner-user",
      defaultValue = OWNER,
      paramLabel = "NAME",
      description =
          "Who makes and drops the schema throughline_floor for the floor. Default:"
              + " ${DEFAULT-VALUE}.")
  private String ownerUser = OWNER;

  @Option(
      names = "--owner-password-file",
      paramLabel = "FILE",
      description = "That user's password. Default: the one of the embedded database.")
  private @Nullable Path ownerPasswordFile;

  /// Access that only reads; empty when nobody said where the database is.
  ///
  /// @throws Misused when an address is given without its password
  Optional<DatabaseAccess> app(Path home) {
    if (url == null) {
      return new DatabaseHome(home)
          .address()
          .map(
              found ->
                  new DatabaseAccess(
                      found.url(), found.appUser(), SecretFile.read(found.appPasswordFile())));
    }
    if (passwordFile == null) {
      throw new Misused("--jdbc-url needs --jdbc-password-file.");
    }
    return Optional.of(new DatabaseAccess(url, user, SecretFile.read(passwordFile)));
  }

  /// Access that may make a schema; empty when its password is not known.
  Optional<DatabaseAccess> owner(Path home) {
    var file = ownerPasswordFile == null && url == null ? embedded(home) : ownerPasswordFile;
    if (file == null || !Files.isReadable(file)) {
      return Optional.empty();
    }
    var password = SecretFile.read(file);
    return app(home).map(app -> new DatabaseAccess(app.url(), ownerUser, password));
  }

  /// The embedded database keeps one password file for each role, side by side.
  private static @Nullable Path embedded(Path home) {
    return new DatabaseHome(home)
        .address()
        .map(found -> found.appPasswordFile().resolveSibling("database-" + OWNER))
        .orElse(null);
  }
}
