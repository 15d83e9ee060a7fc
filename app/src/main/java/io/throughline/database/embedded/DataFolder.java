package io.throughline.database.embedded;

import io.throughline.database.UnusableDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/// The server's files: made once, whole or not at all.
final class DataFolder {

  private static final Duration BACKENDS_END = Duration.ofSeconds(20);
  private static final String DRAFT = "postgres-initdb-";

  private final DatabaseHome home;
  private final PostgresPrograms programs;

  DataFolder(DatabaseHome home, PostgresPrograms programs) {
    this.home = home;
    this.programs = programs;
  }

  boolean exists() {
    return Files.exists(home.data());
  }

  /// Makes it under another name first: a kill in between leaves no half database behind.
  ///
  /// The collation is PostgreSQL's own, which no update of the operating system changes under the
  /// indexes, and the same on every machine. Pages carry checksums.
  void make(Path passwordFile) throws IOException {
    removeDrafts();
    var draft = Files.createTempDirectory(home.folder(), DRAFT);
    programs.run(
        "initdb",
        "--pgdata=" + draft,
        "--username=" + DatabaseRole.SUPERUSER.roleName(),
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums");
    PrivateFiles.move(draft, home.data());
  }

  private void removeDrafts() throws IOException {
    try (var drafts = Files.newDirectoryStream(home.folder(), DRAFT + "*")) {
      for (var draft : drafts) {
        FileSystemUtils.deleteRecursively(draft);
      }
    }
  }

  /// PostgreSQL opens its files only as their owner.
  ///
  /// @throws UnusableDatabase when they are another user's
  void checkOwner() throws IOException {
    var owner = ((Number) Files.getAttribute(home.data(), "unix:uid")).longValue();
    if (owner != PostgresPrograms.userId()) {
      throw new UnusableDatabase(
          "the data in %s belong to user %s: start as that user, or choose another home with throughline.home."
              .formatted(home.data(), Files.getOwner(home.data()).getName()));
    }
  }

  /// @throws UnusableDatabase when they were made by a version that this one cannot read
  void checkVersion() throws IOException {
    var made = Files.readString(home.data().resolve("PG_VERSION")).strip();
    var ours = programs.run("postgres", "--version").strip();
    if (!ours.contains(" " + made + ".")) {
      throw new UnusableDatabase(
          "the data in %s are PostgreSQL %s's, and the programs that came along are %s: upgrade the data with pg_upgrade, or dump them with the old version and restore them into a new home."
              .formatted(home.data(), made, ours));
    }
  }

  void configure(int port) throws IOException {
    PrivateFiles.write(home.data().resolve("postgresql.conf"), ServerSettings.postgresql(port));
    PrivateFiles.write(
        home.data().resolve("pg_hba.conf"), ServerSettings.hostBasedAuthentication());
  }

  /// Gives the superuser another password without knowing the old one. The server must be stopped.
  void resetSuperuser(String password) throws IOException {
    programs.runWithInput(
        "alter role %s password '%s'\n".formatted(DatabaseRole.SUPERUSER.roleName(), password),
        "postgres",
        "--single",
        "-D",
        home.data().toString(),
        "postgres");
  }

  /// Starts the server and waits until it answers, also through a recovery. It gets a session of
  /// its own: Ctrl-C in a terminal stops the program first, and the program stops the server.
  ///
  /// Backends that outlived a killed server notice it and end by themselves; for that it waits.
  ///
  /// @throws UnusableDatabase when it does not come up
  void startServer() throws IOException {
    var deadline = System.nanoTime() + BACKENDS_END.toNanos();
    var failure = tryToStart();
    while (failure.isPresent() && backendsLive() && System.nanoTime() < deadline) {
      failure = tryToStart();
    }
    if (failure.isPresent()) {
      throw new UnusableDatabase(
          "the embedded PostgreSQL did not start: read %s and the newest file in %s.%n    %s"
              .formatted(home.startLog(), home.data().resolve("log"), lastWord()),
          failure.get());
    }
  }

  private Optional<IOException> tryToStart() throws IOException {
    Files.deleteIfExists(home.startLog());
    try {
      programs.run(
          "pg_ctl",
          "start",
          "--silent",
          "--wait",
          "--timeout=600",
          "--pgdata=" + home.data(),
          "--log=" + home.startLog());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private boolean backendsLive() throws IOException {
    return lastWord().contains("pre-existing shared memory block");
  }

  private String lastWord() throws IOException {
    var lines = Files.exists(home.startLog()) ? Files.readAllLines(home.startLog()) : List.of("");
    return lines.isEmpty() ? "" : lines.getLast();
  }
}
