package io.throughline.database.embedded;

import static io.throughline.database.embedded.WritingProgram.ROW;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The {@link WritingProgram} as another process. What it prints after it was killed, if anything,
/// is in the pipe and read as well.
record ChildProcess(Process process, BufferedReader output) implements AutoCloseable {

  static ChildProcess on(HomeForTests home) throws IOException {
    return run(List.of(), System.getProperty("java.class.path"), home.home().folder());
  }

  static ChildProcess run(List<String> prefix, String classPath, Path home) throws IOException {
    var command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", classPath));
    command.addAll(List.of(WritingProgram.class.getName(), home.toString()));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new ChildProcess(process, process.inputReader());
  }

  /// Waits until the row of this number is acknowledged.
  ChildProcess awaitRow(long number) throws IOException {
    var last = 0L;
    while (last < number) {
      var line = output.readLine();
      if (line == null) {
        throw new IOException("the program ended before it was asked to");
      }
      last = Math.max(last, row(line));
    }
    return this;
  }

  /// As {@code kill -9}.
  ///
  /// @return the last row that was acknowledged
  long kill() throws IOException, InterruptedException {
    // By its handle: the process itself would close the pipe before its last lines are read.
    process.toHandle().destroyForcibly();
    var last = 0L;
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      last = Math.max(last, row(line));
    }
    process.waitFor(10, TimeUnit.SECONDS);
    return last;
  }

  /// Zero for what the program logs, and for a line that the kill cut short.
  private static long row(String line) {
    return line.startsWith(ROW) && line.length() > ROW.length()
        ? Long.parseLong(line.substring(ROW.length()))
        : 0;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
