package io.throughline.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the checks found. Keeps so many violations of each promise at most and counts the others,
/// so that a database that is all wrong does not fill the memory.
final class Findings {

  private static final int KEPT = 1_000;

  private final Map<Promise, List<Violation>> violations = new EnumMap<>(Promise.class);
  private final Map<Promise, Long> broken = new EnumMap<>(Promise.class);
  private final Map<Promise, Long> checked = new EnumMap<>(Promise.class);
  private final Map<Promise, Set<String>> unchecked = new EnumMap<>(Promise.class);

  /// A promise is broken here.
  void broken(Promise promise, String id, String what) {
    broken.merge(promise, 1L, Long::sum);
    var kept = violations.computeIfAbsent(promise, _ -> new ArrayList<>());
    if (kept.size() < KEPT) {
      kept.add(new Violation(promise, id, what));
    }
  }

  /// So many more things were looked at for a promise.
  void checked(Promise promise, long count) {
    checked.merge(promise, count, Long::sum);
  }

  /// Something about a promise could not be looked at.
  void unchecked(Promise promise, String sentence) {
    unchecked.computeIfAbsent(promise, _ -> new LinkedHashSet<>()).add(sentence);
  }

  /// All promises, each with what was found.
  List<VerifyReport.Result> results() {
    return List.of(Promise.values()).stream().map(this::result).toList();
  }

  private VerifyReport.Result result(Promise promise) {
    return new VerifyReport.Result(
        promise,
        promise.title(),
        checked.getOrDefault(promise, 0L),
        broken.getOrDefault(promise, 0L),
        violations.getOrDefault(promise, List.of()),
        List.copyOf(unchecked.getOrDefault(promise, Set.of())));
  }
}
