package io.throughline.web.console;

import io.throughline.eventjson.EventJson;
import io.throughline.eventstore.RecordedEvent;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.projection.orders.TimelineEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/// What an order's own events say; the read model adds only the sentences of the timeline.
///
/// @param received what came in
/// @param holds all holds ever placed, in order of placing
/// @param entries the timeline, oldest first
record OrderStory(OrderReceived received, List<HoldView> holds, List<StoryEntry> entries) {

  /// @throws IllegalStateException when the events do not begin with the receipt
  static OrderStory of(List<RecordedEvent> events, List<TimelineEntry> timeline, Instant now) {
    OrderReceived received = null;
    var placed = new LinkedHashMap<String, HoldPlaced>();
    var released = new HashMap<String, HoldReleased>();
    for (var event : events) {
      switch (read(event)) {
        case OrderReceived first -> received = first;
        case HoldPlaced hold -> placed.put(hold.holdId(), hold);
        case HoldReleased hold -> released.put(hold.holdId(), hold);
        default -> {
          // The timeline tells it.
        }
      }
    }
    if (received == null) {
      throw new IllegalStateException("an order without its receipt");
    }
    return new OrderStory(received, holds(placed, released, now), entries(events, timeline, now));
  }

  private static OrderEvent read(RecordedEvent event) {
    var type =
        EventJson.types().classOf(new SimpleSerializedType(event.eventType(), event.revision()));
    return (OrderEvent) EventJson.mapper().readValue(event.payload(), type);
  }

  private static List<HoldView> holds(
      Map<String, HoldPlaced> placed, Map<String, HoldReleased> released, Instant now) {
    return placed.values().stream()
        .map(hold -> HoldView.of(hold, released.get(hold.holdId()), now))
        .toList();
  }

  private static List<StoryEntry> entries(
      List<RecordedEvent> events, List<TimelineEntry> timeline, Instant now) {
    Map<Long, TimelineEntry> told =
        timeline.stream().collect(Collectors.toMap(TimelineEntry::sequence, Function.identity()));
    return events.stream()
        .map(event -> StoryEntry.of(event, headline(told.get(event.sequence())), now))
        .toList();
  }

  private static @Nullable String headline(@Nullable TimelineEntry told) {
    return told == null ? null : told.headline();
  }

  /// Whether the read model does not know yet what was recorded last.
  boolean isAheadOf(List<TimelineEntry> timeline) {
    return entries.size() > timeline.size();
  }
}
