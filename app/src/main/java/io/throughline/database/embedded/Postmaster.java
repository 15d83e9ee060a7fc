package io.throughline.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The main process of the server on one data folder, as its pid file names it.
final class Postmaster {

  private static final Duration FAST = Duration.ofSeconds(30);
  private static final Duration IMMEDIATE = Duration.ofSeconds(15);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  private final Path data;
  private final PostgresPrograms programs;

  /// @param data absolute, as the server was given it
  Postmaster(Path data, PostgresPrograms programs) {
    this.data = data;
    this.programs = programs;
  }

  /// Stops the server if one runs: first its orderly way, then the hard one, from which the next
  /// start recovers. No server and no process of another program is ever touched.
  ///
  /// The caller holds the home's lock.
  ///
  /// @return whether there was one
  /// @throws IOException when it does not end
  boolean stop() throws IOException {
    var running = running();
    if (running.isEmpty()) {
      return false;
    }
    var process = running.get();
    if (!ends(process, "INT", FAST) && !ends(process, "QUIT", IMMEDIATE)) {
      throw new IOException("the server on " + data + " does not end: process " + process.pid());
    }
    return true;
  }

  private boolean ends(ProcessHandle process, String signal, Duration patience) throws IOException {
    signal(process, signal);
    var deadline = System.nanoTime() + patience.toNanos();
    while (isOurs(process)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      pause();
    }
    return true;
  }

  private void signal(ProcessHandle process, String signal) throws IOException {
    try {
      programs.run("pg_ctl", "kill", signal, Long.toString(process.pid()));
    } catch (IOException e) {
      if (isOurs(process)) {
        throw e;
      }
      // It ended by itself a moment ago.
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the server was stopping", e);
    }
  }

  /// The server's process; empty when the pid file is missing or stale, also when its number
  /// belongs to another program by now.
  Optional<ProcessHandle> running() throws IOException {
    var lines = pidFile();
    return lines.isEmpty()
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::isOurs);
  }

  /// A process that has ended and was not yet reaped has no command line any more.
  private boolean isOurs(ProcessHandle process) {
    var info = process.info();
    var program = info.command().map(command -> Path.of(command).getFileName().toString());
    var arguments = info.arguments().map(List::of).orElse(List.of());
    return program.filter(name -> name.startsWith("postgres")).isPresent()
        && arguments.contains(data.toString());
  }

  /// Makes a stale pid file harmless. PostgreSQL takes any live process of that number for a
  /// server, and numbers are used again, in containers at once. Our own number it knows to be no
  /// server's (its starter's). The file is not deleted: by the other lines PostgreSQL finds
  /// backends that outlived their server.
  void disownPidFile() throws IOException {
    var lines = pidFile();
    if (lines.isEmpty()) {
      Files.deleteIfExists(file());
      return;
    }
    var changed = new ArrayList<>(lines);
    changed.set(0, Long.toString(ProcessHandle.current().pid()));
    PrivateFiles.write(file(), String.join("\n", changed) + "\n");
  }

  /// No lines when there is no file, or one that a server left behind before it wrote its number.
  private List<String> pidFile() throws IOException {
    var lines = Files.exists(file()) ? Files.readAllLines(file()) : List.<String>of();
    return lines.isEmpty() || lines.getFirst().isBlank() ? List.of() : lines;
  }

  private Path file() {
    return data.resolve("postmaster.pid");
  }
}
