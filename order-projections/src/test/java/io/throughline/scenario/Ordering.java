package io.throughline.scenario;

import io.throughline.scenario.Step.CloseDays;
import io.throughline.scenario.Step.Post;
import io.throughline.scenario.Step.Tell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// In which order a case may be told: any, but no answer comes before its question. The ledger
/// books what there is, a day is closed when everything was told of it but what the case calls
/// late, a file is corrected after it came, and a bank decides a dispute that it opened.
final class Ordering {

  private final List<Step> steps = new ArrayList<>();
  private final Map<Step, Set<Step>> after = new HashMap<>();

  Ordering(Scenario scenario) {
    for (var fact : scenario.facts()) {
      steps.add(fact.is("JournalBatchPosted") ? new Post(fact) : new Tell(fact));
    }
    for (var step : List.copyOf(steps)) {
      switch (step) {
        case Post(var posted) -> posted(step, posted);
        case Tell(var told) -> told(step, told);
        case CloseDays _ -> {
          // made below only
        }
      }
    }
  }

  private void posted(Step post, Fact posted) {
    var days = posted.texts("days");
    var late = posted.texts("srcs");
    var except = posted.texts("except_srcs");
    var closing = late.isEmpty() ? null : closing(posted);
    for (var step : List.copyOf(steps)) {
      if (step instanceof Tell(var fact)
          && posted.text("channel").equals(fact.textOrNull("channel"))) {
        if (except.contains(fact.id())) {
          before(post, step);
        } else if (late.contains(fact.id()) || days.contains(fact.text("day"))) {
          before(step, post);
        }
        if (closing != null && late.contains(fact.id())) {
          before(closing, step);
        } else if (closing != null && !fact.day().isAfter(closing.through())) {
          before(step, closing);
        }
      }
    }
  }

  /// What is booked on a later day than its own was told when all days before were closed.
  private @Nullable CloseDays closing(Fact posted) {
    var day = posted.textOrNull("gl_day");
    if (day == null) {
      return null;
    }
    var closing = new CloseDays(posted.text("channel"), LocalDate.parse(day).minusDays(1));
    steps.add(steps.indexOf(new Post(posted)), closing);
    for (var step : steps) {
      if (step instanceof Post(var earlier)
          && !earlier.equals(posted)
          && earlier.day().isBefore(posted.day())) {
        before(step, closing);
      }
    }
    return closing;
  }

  private void told(Step step, Fact fact) {
    for (var other : steps) {
      if (other.equals(step)) {
        return;
      }
      if (other instanceof Tell(var earlier) && sameThing(earlier, fact)) {
        before(other, step);
      }
    }
  }

  private static boolean sameThing(Fact one, Fact other) {
    boolean batch =
        one.textOrNull("batch") != null
            && one.textOrNull("batch").equals(other.textOrNull("batch"));
    boolean dispute =
        (one.type().startsWith("Chargeback") || one.type().startsWith("Dispute"))
            && (other.type().startsWith("Chargeback") || other.type().startsWith("Dispute"))
            && one.reference().equals(other.reference());
    boolean refund =
        one.type().startsWith("Refund")
            && other.type().startsWith("Refund")
            && one.reference().equals(other.reference());
    return batch || dispute || refund;
  }

  private void before(Step first, Step then) {
    after.computeIfAbsent(then, _ -> new HashSet<>()).add(first);
  }

  /// As the case tells it.
  List<Step> asTold() {
    return order(_ -> 0);
  }

  /// In any other order that is allowed.
  List<Step> shuffled(Random dice) {
    return order(dice::nextInt);
  }

  /// @param choice which of so many that may come next
  private List<Step> order(ToIntFunction<Integer> choice) {
    var left = new ArrayList<>(steps);
    var done = new ArrayList<Step>();
    while (!left.isEmpty()) {
      var ready =
          left.stream()
              .filter(step -> done.containsAll(after.getOrDefault(step, Set.of())))
              .toList();
      var next = ready.get(choice.applyAsInt(ready.size()));
      left.remove(next);
      done.add(next);
    }
    return done;
  }
}
