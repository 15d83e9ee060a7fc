package io.throughline.verify;

import java.util.List;

/// What a verification found.
///
/// @param safeHead every event up to this position was looked at
/// @param events how many there were
/// @param seconds how long it took
/// @param results one for each promise
public record VerifyReport(long safeHead, long events, double seconds, List<Result> results) {

  /// Copies the list.
  public VerifyReport {
    results = List.copyOf(results);
  }

  /// What was found of one promise.
  ///
  /// @param promise which
  /// @param title in a few words
  /// @param checked how many things were looked at: events, streams, rows or attempts
  /// @param broken how many break it
  /// @param violations those of them that were kept, the first thousand
  /// @param unchecked what could not be looked at, each a sentence
  public record Result(
      Promise promise,
      String title,
      long checked,
      long broken,
      List<Violation> violations,
      List<String> unchecked) {

    /// Copies the lists.
    public Result {
      violations = List.copyOf(violations);
      unchecked = List.copyOf(unchecked);
    }
  }

  /// Whether every promise holds as far as it was looked at.
  public boolean holds() {
    return results.stream().allMatch(result -> result.broken() == 0);
  }

  /// What was found of this promise.
  public Result of(Promise promise) {
    return results.stream()
        .filter(result -> result.promise() == promise)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not checked: " + promise));
  }
}
