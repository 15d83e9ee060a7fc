package io.throughline.web.api;

import io.throughline.eventstore.EventTimes;
import io.throughline.projection.AsOf;
import io.throughline.rebuild.Positions;
import io.throughline.web.problem.ApiProblems;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Finds the moment that a question is about. A past one is answered only when the read models have
/// read up to it: during a rebuild the answer is 503, never half of the truth.
@Component
public class Past {

  private final EventTimes times;
  private final Positions positions;
  private final MinPosition reached;
  private final Clock clock;

  Past(EventTimes times, Positions positions, MinPosition reached, Clock clock) {
    this.times = times;
    this.positions = positions;
    this.reached = reached;
    this.clock = clock;
  }

  /// The moment for these read models.
  public AsOf moment(PastQuery query, String... groups) {
    var instant = query.instant();
    var position = query.position();
    var now = clock.instant();
    if (instant != null && instant.isAfter(now)) {
      throw ApiProblems.invalidParameter("asOf", "not in the future");
    }
    if (instant == null && position == null) {
      return new AsOf(read(groups), now);
    }
    long upTo = position == null ? times.positionAt(Objects.requireNonNull(instant)) : position;
    reached.await(List.of(groups), upTo);
    return new AsOf(upTo, instant == null ? times.recordedAt(upTo).orElse(now) : instant);
  }

  private long read(String... groups) {
    return List.of(groups).stream()
        .mapToLong(group -> positions.of(group).position())
        .min()
        .orElseThrow();
  }
}
