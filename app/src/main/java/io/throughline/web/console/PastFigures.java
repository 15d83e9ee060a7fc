package io.throughline.web.console;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.throughline.eventstore.EventTimes;
import io.throughline.projection.AsOf;
import io.throughline.projection.spans.FlightTotal;
import io.throughline.projection.spans.OrderSpans;
import io.throughline.projection.spans.StuckOrders;
import io.throughline.projection.spans.UnitsInFlight;
import io.throughline.security.Caller;
import io.throughline.web.api.Past;
import io.throughline.web.api.PastQuery;
import io.throughline.web.api.StuckLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the figures of a chart were at regular moments of the past. The past does not change: each
/// moment is asked once and remembered for all readers.
@Component
class PastFigures {

  /// As many points as a chart has.
  private static final int POINTS = 28;

  /// Younger than this, an event of that moment may still be on its way into the log.
  private static final Duration SETTLED = Duration.ofMinutes(1);

  /// How far a chart goes back.
  enum Span {
    HOUR(Duration.ofMinutes(2)),
    DAY(Duration.ofHours(1)),
    WEEK(Duration.ofHours(6)),
    MONTH(Duration.ofHours(24));

    private final Duration step;

    Span(Duration step) {
      this.step = step;
    }
  }

  /// All channels together are remembered by channel, so that each reader sees only his.
  record Told(Instant at, List<FlightTotal> inFlight, Map<String, Long> stuckByChannel) {

    Told {
      inFlight = List.copyOf(inFlight);
      stuckByChannel = Map.copyOf(stuckByChannel);
    }

    long stuck(Caller caller) {
      return stuckByChannel.entrySet().stream()
          .filter(one -> caller.sees(one.getKey()))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    long inFlight(Caller caller, String currency) {
      return inFlight.stream()
          .filter(total -> caller.sees(total.channel()))
          .filter(total -> total.currency().code().equals(currency))
          .mapToLong(total -> total.value().minorUnits())
          .sum();
    }
  }

  private final UnitsInFlight flight;
  private final StuckOrders stuck;
  private final StuckLimits limits;
  private final Past past;
  private final EventTimes times;
  private final Cache<Instant, Told> remembered = Caffeine.newBuilder().maximumSize(2_000).build();

  PastFigures(
      UnitsInFlight flight, StuckOrders stuck, StuckLimits limits, Past past, EventTimes times) {
    this.flight = flight;
    this.stuck = stuck;
    this.limits = limits;
    this.past = past;
    this.times = times;
  }

  /// The figures of some moments up to this one, oldest first, the moment itself last; none from
  /// before the first event.
  List<Told> upTo(AsOf moment, Span span) {
    var first = times.first();
    var all = new ArrayList<Told>();
    if (first.isEmpty()) {
      return all;
    }
    long step = span.step.toMillis();
    long end = moment.at().toEpochMilli() / step * step;
    for (int back = POINTS - 1; back >= 0; back--) {
      var at = Instant.ofEpochMilli(end - back * step);
      if (!at.isBefore(first.get().minus(span.step)) && at.isBefore(moment.at())) {
        all.add(at(at, moment.at()));
      }
    }
    all.add(told(moment));
    return all;
  }

  private Told at(Instant at, Instant asked) {
    return at.isAfter(asked.minus(SETTLED))
        ? told(at)
        : Objects.requireNonNull(remembered.get(at, this::told));
  }

  private Told told(Instant at) {
    return told(past.moment(new PastQuery(at.toString(), null), OrderSpans.GROUP));
  }

  private Told told(AsOf moment) {
    var figures = stuck.figures(moment, limits.ofAll(moment), null, null);
    return new Told(
        moment.at(),
        flight.answer(moment, null, null).totals(),
        figures.stream()
            .collect(
                Collectors.groupingBy(
                    figure -> figure.channel(), Collectors.summingLong(figure -> figure.stuck()))));
  }
}
