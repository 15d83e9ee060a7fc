package io.throughline.replay;

import io.throughline.eventjson.EventJson;
import io.throughline.eventstore.RecordedEvent;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.state.OrderState;
import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;

/// Reads and folds the events of an order: the one way from what is stored to what it was.
public final class OrderFold {

  private OrderFold() {}

  /// The event, as the rules know it.
  public static OrderEvent read(RecordedEvent event) {
    var form =
        EventJson.types().classOf(new SimpleSerializedType(event.eventType(), event.revision()));
    return (OrderEvent) EventJson.mapper().readValue(event.payload(), form);
  }

  /// How many of an order's events belong to a moment. They are a beginning of its history: it ends
  /// before the first event that came later, whatever clocks say of those behind it.
  public static int reach(List<RecordedEvent> events, AsOf asOf) {
    int count = 0;
    while (count < events.size() && isUpTo(events.get(count), asOf)) {
      count++;
    }
    return count;
  }

  private static boolean isUpTo(RecordedEvent event, AsOf asOf) {
    return switch (asOf) {
      case AsOf.Position(var position) -> event.position() <= position;
      case AsOf.Time(var time) -> !event.recordedAt().isAfter(time);
      case AsOf.Now() -> true;
    };
  }

  /// What the order is after these events.
  public static OrderState state(List<RecordedEvent> events) {
    OrderState state = new OrderState.NotReceived();
    for (var event : events) {
      state = OrderState.evolve(state, read(event));
    }
    return state;
  }
}
