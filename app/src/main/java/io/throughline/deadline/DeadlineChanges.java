package io.throughline.deadline;

import io.throughline.policy.deadline.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is to be scheduled and canceled together. Of one deadline the last word counts, and a word
/// to cancel also takes away what was stored before.
final class DeadlineChanges {

  private final Set<String> canceled = new LinkedHashSet<>();
  private final Map<String, Wanted> scheduled = new LinkedHashMap<>();

  /// A deadline to be stored.
  record Wanted(String deadlineId, Instant dueAt, Deadline what) {}

  void schedule(Wanted wanted) {
    scheduled.putIfAbsent(wanted.deadlineId(), wanted);
  }

  void cancel(String deadlineId) {
    scheduled.remove(deadlineId);
    canceled.add(deadlineId);
  }

  /// To be taken away first.
  Set<String> canceled() {
    return canceled;
  }

  /// To be stored then.
  List<Wanted> scheduled() {
    return new ArrayList<>(scheduled.values());
  }
}
