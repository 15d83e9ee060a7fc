package io.throughline.database.embedded;

import com.sun.security.auth.module.UnixSystem;
import io.throughline.database.UnusableDatabase;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs PostgreSQL's programs to their end.
///
/// PostgreSQL refuses to run as root. For root they run in a user namespace of their own, in which
/// they are nobody; outside of it the files still belong to root, so that data stay usable.
final class PostgresPrograms {

  private final Path folder;
  private final List<String> prefix;

  private PostgresPrograms(Path folder, List<String> prefix) {
    this.folder = folder;
    this.prefix = prefix;
  }

  /// @param folder the one that holds {@code bin/}
  /// @throws UnusableDatabase when the user is root and the machine has no user namespaces
  static PostgresPrograms in(Path folder) throws IOException {
    return new PostgresPrograms(folder, userId() == 0 ? namespace() : List.of());
  }

  /// This process's user, as the operating system counts.
  static long userId() {
    return new UnixSystem().getUid();
  }

  private static List<String> namespace() {
    var prefix = List.of("unshare", "--user");
    try {
      run(command(prefix, List.of("id", "-un")), "");
      return prefix;
    } catch (IOException e) {
      throw new UnusableDatabase(
          "PostgreSQL does not run as root, and this machine allows no user namespace for it: start"
              + " as another user, or set spring.datasource.url.",
          e);
    }
  }

  /// @return what the program printed
  /// @throws IOException when it could not be started or failed; the message holds what it printed
  String run(String program, String... arguments) throws IOException {
    return runWithInput("", program, arguments);
  }

  /// As {@link #run}, and the program reads the input: what is secret belongs there and not among
  /// the arguments, which every user of the machine can see.
  String runWithInput(String input, String program, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return run(command(prefix, command), input);
  }

  private static ProcessBuilder command(List<String> prefix, List<String> command) {
    var all = new ArrayList<>(prefix);
    all.addAll(command);
    return new ProcessBuilder(all);
  }

  private static String run(ProcessBuilder builder, String input) throws IOException {
    // Whatever the caller's shell says about its own PostgreSQL must not reach ours.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    var process = builder.redirectErrorStream(true).start();
    try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
      stdin.write(input);
    }
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(builder.command() + " failed: " + output.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(builder.command() + " was interrupted");
    }
    return output;
  }
}
