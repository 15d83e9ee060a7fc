package io.throughline.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Leaves out of a history that breaks a check whatever is not needed to break it.
final class Shrinking {

  private static final int MOST_RUNS = 3_000;

  private final Stack stack;
  private final String check;
  private int runs;

  /// @param check which check is broken
  Shrinking(Stack stack, String check) {
    this.stack = stack;
    this.check = check;
  }

  /// The fewest steps found that still break the check.
  List<Step> shrink(List<Step> steps) {
    var kept = steps;
    for (int size = Math.max(1, kept.size() / 2); size > 0; size /= 2) {
      for (int from = 0; from < kept.size() && runs < MOST_RUNS; ) {
        var fewer = without(kept, from, size);
        if (breaks(fewer)) {
          kept = fewer;
        } else {
          from += size;
        }
      }
    }
    return kept;
  }

  private static List<Step> without(List<Step> steps, int from, int size) {
    var fewer = new ArrayList<>(steps.subList(0, from));
    fewer.addAll(steps.subList(Math.min(steps.size(), from + size), steps.size()));
    return fewer;
  }

  private boolean breaks(List<Step> steps) {
    runs++;
    var broken = replay(stack, steps);
    return broken != null && broken.check().equals(check);
  }

  /// Runs these steps and lets everything come to rest.
  ///
  /// @return what did not hold; null when all did
  static @Nullable Violation replay(Stack stack, List<Step> steps) {
    if (steps.isEmpty()) {
      return null;
    }
    var run = new Run(stack);
    try {
      steps.forEach(run::apply);
      run.rest(steps.getLast().at());
      run.nothingLeftToDo(steps.getLast().at());
      return null;
    } catch (Violation broken) {
      return broken;
    } catch (IllegalStateException defect) {
      return Violation.of(defect);
    }
  }
}
