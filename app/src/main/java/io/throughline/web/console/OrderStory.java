package io.throughline.web.console;

import io.throughline.eventstore.History;
import io.throughline.eventstore.RecordedEvent;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderReceived;
import io.throughline.replay.OrderFold;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an order's own events say.
///
/// @param received what came in
/// @param holds all holds that were placed until the moment that is shown, in order of placing
/// @param entries the whole timeline, oldest first; those after that moment are marked
record OrderStory(OrderReceived received, List<HoldView> holds, List<StoryEntry> entries) {

  /// @param reached how many of the events belong to the moment that is shown
  /// @param places where the events stand that led to these
  /// @throws IllegalStateException when the events do not begin with the receipt
  static OrderStory of(
      List<RecordedEvent> events, int reached, Map<String, History.Place> places, Instant now) {
    OrderReceived received = null;
    var placed = new LinkedHashMap<String, HoldPlaced>();
    var released = new HashMap<String, HoldReleased>();
    for (var event : events.subList(0, reached)) {
      switch (OrderFold.read(event)) {
        case OrderReceived first -> received = first;
        case HoldPlaced hold -> placed.put(hold.holdId(), hold);
        case HoldReleased hold -> released.put(hold.holdId(), hold);
        default -> {
          // The timeline tells it.
        }
      }
    }
    return new OrderStory(
        requireReceipt(received),
        holds(placed, released, now),
        events.stream().map(event -> StoryEntry.of(event, reached, places, now)).toList());
  }

  private static OrderReceived requireReceipt(@Nullable OrderReceived received) {
    if (received == null) {
      throw new IllegalStateException("an order without its receipt");
    }
    return received;
  }

  private static List<HoldView> holds(
      Map<String, HoldPlaced> placed, Map<String, HoldReleased> released, Instant now) {
    return placed.values().stream()
        .map(hold -> HoldView.of(hold, released.get(hold.holdId()), now))
        .toList();
  }
}
