package io.throughline.projection.journal.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that is not ours and says whether a journal is right. Where it is not installed its
/// tests are skipped, loudly; {@code docs/operate/install-checkers.sh} installs both.
public enum Checker {
  /// The gate.
  HLEDGER("hledger", ".journal"),

  /// The second opinion.
  BEANCOUNT("bean-check", ".beancount");

  private static final int SECONDS = 120;

  private final String program;
  private final String ending;

  Checker(String program, String ending) {
    this.program = program;
    this.ending = ending;
  }

  /// Whether the program takes this text.
  public boolean accepts(String text) {
    skipWithoutIt();
    try {
      var file = Files.createTempFile("journal", ending);
      try {
        Files.writeString(file, text);
        return run(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private boolean run(Path file) throws IOException {
    var command =
        this == HLEDGER
            ? List.of(program, "-f", file.toString(), "check", "-s")
            : List.of(program, file.toString());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    var process = builder.start();
    try {
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(program + " does not end");
      }
      if (process.exitValue() != 0) {
        System.out.println(program + ": " + said.lines().limit(6).toList());
      }
      return process.exitValue() == 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } finally {
      process.destroy();
    }
  }

  private void skipWithoutIt() {
    var path = System.getenv().getOrDefault("PATH", "");
    boolean there =
        List.of(path.split(File.pathSeparator, -1)).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!there) {
      System.out.println("SKIPPED: " + program + " is not installed, the journal is not checked");
    }
    assumeTrue(there, program + " is not installed");
  }
}
