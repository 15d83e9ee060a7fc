package io.throughline.finance;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.throughline.worker.Worker;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Looks every few minutes for statements that did not come and money that is overdue, and shows
/// both as gauges. It decides nothing: a person asks the rail.
@Component
final class FinanceWatch extends Worker {

  private final Concerns concerns;
  private final MultiGauge missing;
  private final MultiGauge overdue;

  FinanceWatch(Concerns concerns, FinanceProperties properties, MeterRegistry meters) {
    super("finance-watch", properties.watchEvery());
    this.concerns = concerns;
    this.missing =
        MultiGauge.builder("throughline.settlement.files.missing")
            .description("Statements that a rail owes by its calendar and did not send")
            .register(meters);
    this.overdue =
        MultiGauge.builder("throughline.money.overdue")
            .description("Movements that should have been settled by now")
            .register(meters);
  }

  @Override
  protected boolean turn() {
    var files =
        concerns.missing(null).stream()
            .collect(
                Collectors.groupingBy(
                    file -> tags(file.channel(), file.account(), file.rail()),
                    Collectors.counting()));
    missing.register(
        files.entrySet().stream()
            .<MultiGauge.Row<?>>map(row -> MultiGauge.Row.of(row.getKey(), row.getValue()))
            .toList(),
        true);
    overdue.register(
        concerns.overdue(null).stream()
            .<MultiGauge.Row<?>>map(
                late ->
                    MultiGauge.Row.of(
                        tags(late.channel(), late.account(), late.rail())
                            .and("currency", late.open().currency().code()),
                        late.items()))
            .toList(),
        true);
    return false;
  }

  private static Tags tags(String channel, String account, String rail) {
    return Tags.of("channel", channel, "account", account, "rail", rail);
  }
}
