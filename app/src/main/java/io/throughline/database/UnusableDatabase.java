package io.throughline.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The database cannot be used as it is, and the program does not start.
///
/// Each finding is one sentence for the person who starts the program: what is wrong and what to
/// do. It holds no password and no data.
public final class UnusableDatabase extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String[] findings;

  /// @param findings at least one sentence
  public UnusableDatabase(List<String> findings) {
    this(findings, null);
  }

  /// @param cause what the operating system or the server said, if it said something
  public UnusableDatabase(String finding, @Nullable Throwable cause) {
    this(List.of(finding), cause);
  }

  /// One finding that is its own cause.
  public UnusableDatabase(String finding) {
    this(List.of(finding), null);
  }

  private UnusableDatabase(List<String> findings, @Nullable Throwable cause) {
    super(String.join(System.lineSeparator(), findings), cause);
    this.findings = findings.toArray(String[]::new);
  }

  /// What was found, in the order of its weight.
  public List<String> findings() {
    return List.of(findings);
  }
}
