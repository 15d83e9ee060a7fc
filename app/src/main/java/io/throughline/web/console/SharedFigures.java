package io.throughline.web.console;

import io.throughline.deadletter.DeadLetters;
import io.throughline.inbox.Quarantine;
import io.throughline.policy.Reactions;
import io.throughline.projection.ReadModel;
import io.throughline.projection.inflight.InFlightFigure;
import io.throughline.projection.inflight.ValueInFlight;
import io.throughline.projection.orders.HoldCount;
import io.throughline.projection.orders.OrderCounts;
import io.throughline.projection.orders.StageCount;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the figures of the overview once for everybody who looks at it. They count whole tables
/// and are asked for whenever something happens, by every open page: without this, two people who
/// look on would cost twice the reading.
///
/// However large the tables grow, reading takes at most a fifth of one connection's time: the
/// longer a reading took, the longer it is shown.
@Component
class SharedFigures {

  private static final long SHORTEST_NANOS = 200_000_000;
  private static final long REST_FACTOR = 4;

  private final OrderCounts counts;
  private final ValueInFlight valueInFlight;
  private final Quarantine quarantine;
  private final DeadLetters deadLetters;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private @Nullable Figures last;
  private long freshUntilNanos;

  SharedFigures(
      OrderCounts counts,
      ValueInFlight valueInFlight,
      Quarantine quarantine,
      DeadLetters deadLetters,
      Clock clock) {
    this.counts = counts;
    this.valueInFlight = valueInFlight;
    this.quarantine = quarantine;
    this.deadLetters = deadLetters;
    this.clock = clock;
  }

  /// Figures of all channels; whoever shows them leaves out what the caller may not see.
  ///
  /// @param asOf when they were read
  /// @param stages orders by channel, stage and hold
  /// @param holds orders by channel and reason of an open hold
  /// @param inFlight value by channel, currency, stage and hold
  /// @param quarantined deliveries by channel
  /// @param deadLetters orders that wait in some group, of all channels: a dead letter names none
  record Figures(
      Instant asOf,
      List<StageCount> stages,
      List<HoldCount> holds,
      List<InFlightFigure> inFlight,
      Map<String, Long> quarantined,
      long deadLetters) {}

  /// The latest figures, at most a moment old.
  Figures latest() {
    reading.lock();
    try {
      var known = last;
      long begun = System.nanoTime();
      if (known != null && begun - freshUntilNanos < 0) {
        return known;
      }
      var read = read();
      long took = System.nanoTime() - begun;
      freshUntilNanos = begun + took + Math.max(SHORTEST_NANOS, REST_FACTOR * took);
      last = read;
      return read;
    } finally {
      reading.unlock();
    }
  }

  private Figures read() {
    return new Figures(
        clock.instant(),
        counts.byStage(),
        counts.byOpenHold(),
        valueInFlight.figures(),
        quarantine.countByChannel(),
        groups().mapToLong(deadLetters::count).sum());
  }

  private static Stream<String> groups() {
    return Stream.concat(Reactions.GROUPS.stream(), ReadModel.ALL.stream().map(ReadModel::group));
  }
}
