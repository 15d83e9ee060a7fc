package io.throughline.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The backlog as gauges; what is not known is NaN.
@Component
class BacklogMetrics implements MeterBinder {

  private final Backlogs backlogs;

  BacklogMetrics(Backlogs backlogs) {
    this.backlogs = backlogs;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (var group : Groups.ALL) {
      gauge("throughline_projection_lag_events", backlog -> of(backlog.lag().get(group)))
          .description("Positions that the group is behind the last event")
          .tag("group", group)
          .register(registry);
      gauge("throughline_projection_lag_seconds", backlog -> of(backlog.lagSeconds().get(group)))
          .description("Age of the first event that the group has not handled")
          .tag("group", group)
          .register(registry);
      gauge("throughline_dead_letters", backlog -> of(backlog.deadLetters().get(group)))
          .description("Orders whose events are parked")
          .tag("group", group)
          .register(registry);
    }
    gauge("throughline_inbox_pending", Backlog::inboxPending)
        .description("Deliveries that wait to be worked on")
        .register(registry);
    gauge("throughline_inbox_oldest_seconds", Backlog::inboxOldestSeconds)
        .description("How long the oldest of them has waited")
        .register(registry);
    gauge("throughline_inbox_parked", Backlog::inboxParked)
        .description("News of orders that nobody knows yet")
        .register(registry);
    gauge("throughline_inbox_quarantined", Backlog::inboxQuarantined)
        .description("Deliveries that wait for a person")
        .register(registry);
    gauge("throughline_deadlines_overdue", Backlog::deadlinesOverdue)
        .description("Deadlines that passed more than a minute ago and could not be told")
        .register(registry);
    gauge("throughline_event_head_position", Backlog::headPosition)
        .description("Position of the last event")
        .register(registry);
  }

  private static long of(@Nullable Long figure) {
    return figure == null ? 0 : figure;
  }

  private Gauge.Builder<Backlogs> gauge(String name, ToLongFunction<Backlog> figure) {
    return Gauge.builder(
        name,
        backlogs,
        source ->
            source
                .current()
                .map(backlog -> (double) figure.applyAsLong(backlog))
                .orElse(Double.NaN));
  }
}
