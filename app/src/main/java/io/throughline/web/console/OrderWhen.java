package io.throughline.web.console;

import io.throughline.eventstore.RecordedEvent;
import io.throughline.web.api.OrderPasts;
import io.throughline.web.problem.ApiProblems;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The moment of an order's past that its page is asked for, as its forms send it.
///
/// @param step the number of the event up to which it is told, from 1; counts before all else
/// @param at date and time in UTC; empty for now
/// @param asOf an instant, as links have it
/// @param asOfPosition a position, as links have it
record OrderWhen(
    @Nullable String step,
    @Nullable String at,
    @Nullable String asOf,
    @Nullable String asOfPosition) {

  /// Everything that is there.
  static final OrderWhen NOW = new OrderWhen(null, null, null, null);

  /// How many events of the story count: at least its first one, because before that there was no
  /// order to show.
  int reach(OrderPasts pasts, List<RecordedEvent> story, Instant now) {
    int reached =
        step != null && !step.isBlank()
            ? number(step.strip())
            : pasts.reach(story, new WhenForm(at, null, asOf, asOfPosition).query(now));
    return Math.max(1, Math.min(story.size(), reached));
  }

  /// Whether what is shown is clipped to the first event, because the moment was before it.
  boolean isBefore(OrderPasts pasts, List<RecordedEvent> story, Instant now) {
    return (step == null || step.isBlank())
        && pasts.reach(story, new WhenForm(at, null, asOf, asOfPosition).query(now)) == 0;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw ApiProblems.invalidParameter("step", "the number of an event, from 1");
    }
  }
}
