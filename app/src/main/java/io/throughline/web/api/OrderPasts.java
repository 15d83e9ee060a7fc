package io.throughline.web.api;

import io.throughline.eventstore.EventTimes;
import io.throughline.eventstore.History;
import io.throughline.eventstore.RecordedEvent;
import io.throughline.order.command.OrderId;
import io.throughline.projection.orders.OrderDetail;
import io.throughline.replay.AsOf;
import io.throughline.replay.OrderFold;
import io.throughline.replay.OrderThen;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Finds an order as it was at a moment of its past, from its events alone: no read model is asked,
/// so that a rebuild delays no answer.
@Component
public class OrderPasts {

  private final History history;
  private final EventTimes times;
  private final Clock clock;

  OrderPasts(History history, EventTimes times, Clock clock) {
    this.history = history;
    this.times = times;
    this.clock = clock;
  }

  /// The story of an order that the caller may see.
  ///
  /// @throws org.springframework.web.ErrorResponseException 404 for every other one
  public List<RecordedEvent> story(Caller caller, String orderId) {
    var events = OrderId.isOne(orderId) ? history.ofStream(orderId) : List.<RecordedEvent>of();
    if (events.isEmpty() || !caller.sees(order(events.subList(0, 1)).summary().channel())) {
      throw ApiProblems.notFound();
    }
    return events;
  }

  /// How many events of a story belong to a moment. An instant counts by the position that stands
  /// for it, as in every other answer about the past.
  public int reach(List<RecordedEvent> story, PastQuery query) {
    if (query.equals(PastQuery.NOW)) {
      return story.size();
    }
    var position = query.position();
    var instant = query.instant();
    if (instant != null && instant.isAfter(clock.instant())) {
      throw ApiProblems.invalidParameter("asOf", "not in the future");
    }
    if (position == null && instant == null) {
      return story.size();
    }
    long upTo = position == null ? times.positionAt(Objects.requireNonNull(instant)) : position;
    return OrderFold.reach(story, new AsOf.Position(upTo));
  }

  /// The order after the first events of its story.
  ///
  /// @throws org.springframework.web.ErrorResponseException 404 before the first of them
  public OrderDetail order(List<RecordedEvent> upTo) {
    return OrderThen.after(upTo).orElseThrow(ApiProblems::notFound);
  }
}
