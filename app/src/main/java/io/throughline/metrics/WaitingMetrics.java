package io.throughline.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many orders are where on their way, and for how long: asked of the database twice a minute.
@Component
class WaitingMetrics implements MeterBinder {

  private static final Logger LOG = LoggerFactory.getLogger(WaitingMetrics.class);
  private static final long BETWEEN_SECONDS = 30;

  private final JdbcClient jdbc;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("waiting-metrics").factory());

  WaitingMetrics(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Orders of one channel in one stage.
  private record Waiting(String channel, String stage, long orders, long oldestSeconds) {

    Tags tags() {
      return Tags.of("channel", channel, "stage", stage);
    }
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    var orders =
        MultiGauge.builder("throughline_orders_in_flight")
            .description("Orders on their way, by stage")
            .register(registry);
    var oldest =
        MultiGauge.builder("throughline_order_oldest_seconds")
            .description("How long the order has been in its stage that entered it first")
            .register(registry);
    // A refresh catches its own failures, so nothing is to be learned from the future.
    var _ =
        clock.scheduleWithFixedDelay(
            () -> refresh(orders, oldest), 0, BETWEEN_SECONDS, TimeUnit.SECONDS);
  }

  private void refresh(MultiGauge orders, MultiGauge oldest) {
    try {
      var waiting = ask();
      orders.register(
          waiting.stream().<Row<?>>map(one -> Row.of(one.tags(), one.orders)).toList(), true);
      oldest.register(
          waiting.stream().<Row<?>>map(one -> Row.of(one.tags(), one.oldestSeconds)).toList(),
          true);
    } catch (RuntimeException failure) {
      LOG.warn("cannot count who waits: {}", failure.toString());
    }
  }

  private List<Waiting> ask() {
    return jdbc.sql(
            """
            select channel, stage, count(*) as orders,
                   greatest(0, extract(epoch from now() - min(since)))::bigint as oldest
              from order_in_flight
             where stage not in ('REJECTED', 'CLOSED', 'COMPLETE', 'CANCELED')
             group by channel, stage
             order by channel, stage
            """)
        .query(
            (row, _) ->
                new Waiting(
                    row.getString("channel"),
                    row.getString("stage"),
                    row.getLong("orders"),
                    row.getLong("oldest")))
        .list();
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
  }
}
