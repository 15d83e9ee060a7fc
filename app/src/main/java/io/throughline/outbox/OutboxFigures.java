package io.throughline.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What waits in the outbox and how long ago polls succeeded, as gauges. Looked up by a thread of
/// its own, so that a scrape never waits for the database; what is older than half a minute is NaN.
@Component
final class OutboxFigures implements MeterBinder, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxFigures.class);
  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final long LOOK_EVERY_MILLIS = 5_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile @Nullable Figures known;
  private @Nullable Thread thread;

  /// @param at when this was so
  private record Figures(
      Instant at, long pending, double oldestSeconds, long dead, long paused, double pollSeconds) {}

  OutboxFigures(DataSource dataSource, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  @Override
  public synchronized void bindTo(MeterRegistry registry) {
    gauge(registry, "throughline_outbox_pending", "Effects not told yet", Figures::pending);
    gauge(
        registry,
        "throughline_outbox_oldest_seconds",
        "Age of the oldest effect that is not told yet",
        Figures::oldestSeconds);
    gauge(registry, "throughline_outbox_dead", "Effects that wait for a person", Figures::dead);
    gauge(
        registry,
        "throughline_outbox_accounts_paused",
        "Accounts whose channel does not answer as it should",
        Figures::paused);
    gauge(
        registry,
        "throughline_poll_lag_seconds",
        "Time since the last complete poll, of the account that is furthest behind",
        Figures::pollSeconds);
    if (thread == null) {
      thread = Thread.ofPlatform().daemon().name("outbox-figures").start(this::run);
    }
  }

  private void gauge(
      MeterRegistry registry, String name, String description, ToDoubleFunction<Figures> figure) {
    Gauge.builder(name, this, source -> source.value(figure))
        .description(description)
        .register(registry);
  }

  private double value(ToDoubleFunction<Figures> figure) {
    var figures = known;
    return figures == null || figures.at.plus(FRESH).isBefore(clock.instant())
        ? Double.NaN
        : figure.applyAsDouble(figures);
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        known = look();
      } catch (RuntimeException failure) {
        LOG.debug("cannot count what waits in the outbox: {}", failure.toString());
      }
      try {
        Thread.sleep(LOOK_EVERY_MILLIS);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private Figures look() {
    var now = clock.instant();
    return jdbc.sql(
            """
            select (select count(*) from outbox_effect where status = 'PENDING') as pending,
                   (select min(intended_at) from outbox_effect where status = 'PENDING') as oldest,
                   (select count(*) from outbox_effect where status = 'DEAD') as dead,
                   (select count(*) from outbox_account where paused_until > now()) as paused,
                   (select min(coalesce(last_success, since)) from channel_poll) as polled
            """)
        .query(
            (row, _) ->
                new Figures(
                    now,
                    row.getLong("pending"),
                    age(row.getObject("oldest", OffsetDateTime.class), now),
                    row.getLong("dead"),
                    row.getLong("paused"),
                    age(row.getObject("polled", OffsetDateTime.class), now)))
        .single();
  }

  private static double age(@Nullable OffsetDateTime since, Instant now) {
    return since == null ? 0 : Duration.between(since.toInstant(), now).toMillis() / 1e3;
  }

  @Override
  public synchronized void close() {
    if (thread != null) {
      thread.interrupt();
    }
  }
}
