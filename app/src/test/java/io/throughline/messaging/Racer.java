package io.throughline.messaging;

import io.throughline.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A {@link RacingProgram} in a process of its own.
record Racer(Process process, BufferedReader answers, PrintWriter orders) implements AutoCloseable {

  /// Starts one; it is ready when it has answered for the first time.
  static Racer start(TestDatabase database, String name) throws IOException {
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    RacingProgram.class.getName(),
                    database.url(),
                    TestDatabase.APP,
                    database.password(),
                    name))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new Racer(
        process,
        process.inputReader(StandardCharsets.UTF_8),
        new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true));
  }

  /// Tells it what to do; the answer comes later.
  void tell(String order) {
    orders.println(order);
  }

  /// Its next answer.
  String answer() {
    var said = new StringBuilder();
    try {
      for (var line = answers.readLine(); line != null; line = answers.readLine()) {
        if (line.startsWith(RacingProgram.DONE)) {
          return line.substring(RacingProgram.DONE.length());
        }
        said.append(line).append('\n');
      }
      throw new IllegalStateException("the program ended before it was asked to:\n" + said);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    tell("end");
    process.destroyForcibly();
  }
}
