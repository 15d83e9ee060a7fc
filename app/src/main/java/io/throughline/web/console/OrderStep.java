package io.throughline.web.console;

import io.throughline.eventstore.RecordedEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Up to where the page of an order tells it.
///
/// @param number of the last event that counts, from 1
/// @param all how many events there are
/// @param type of that event
/// @param recorded when it was recorded, our clock
/// @param position its place in the order of all events
/// @param field when it was recorded, for a field of date and time; empty for the newest
/// @param before what is told is the beginning, because the moment asked for was before it
record OrderStep(
    int number,
    int all,
    String type,
    Moment recorded,
    long position,
    String field,
    boolean before) {

  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  static OrderStep of(List<RecordedEvent> story, int reached, boolean before, Instant now) {
    var last = story.get(reached - 1);
    return new OrderStep(
        reached,
        story.size(),
        last.eventType(),
        Moment.of(last.recordedAt(), now),
        last.position(),
        reached == story.size() ? "" : FIELD.format(last.recordedAt()),
        before);
  }

  /// Whether anything came later.
  public boolean past() {
    return number < all;
  }

  /// The step before; null at the first one.
  public @Nullable Integer previous() {
    return number == 1 ? null : number - 1;
  }

  /// The step after; null at the last one.
  public @Nullable Integer next() {
    return number == all ? null : number + 1;
  }
}
