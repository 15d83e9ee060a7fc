package io.throughline.load;

import java.util.Formatter;
import java.util.Locale;

/// The figures for a person.
public final class ReportTable {

  private final Formatter text = new Formatter(new StringBuilder(), Locale.ROOT);

  private ReportTable() {}

  /// The whole report, some eighty characters wide.
  public static String of(LoadReport report) {
    var table = new ReportTable();
    table.text.format("Throughline under load, %s%n", report.startedAt());
    table.text.format("%s%n", report.environment());
    table.accepted(report);
    table.floors(report);
    table.visibility(report);
    table.rebuilds(report);
    report.notes().forEach(note -> table.text.format("%nNote: %s%n", note));
    return table.text.toString();
  }

  private void accepted(LoadReport report) {
    text.format("%nOrders accepted over HTTP%n");
    text.format(
        "%9s %10s %9s %9s %9s %9s %9s %9s%n",
        "senders", "orders/s", "p50 ms", "p99 ms", "max ms", "drain s", "kept up", "client");
    for (var step : report.steps()) {
      var run = step.throughput();
      text.format(
          "%9d %10.0f %9.1f %9.1f %9.1f %9.2f %9.0f %9.2f%n",
          step.concurrency(),
          run.acceptedPerSecond(),
          run.latencyMillis().p50(),
          run.latencyMillis().p99(),
          run.latencyMillis().max(),
          run.drainSeconds(),
          run.sustainedPerSecond(),
          run.generatorProcessors());
    }
  }

  private void floors(LoadReport report) {
    for (var step : report.steps()) {
      var floor = step.floor();
      if (floor == null) {
        continue;
      }
      text.format(
          "%nFloor for %d senders: %d connections, %.2f commits an order"
              + " (%.1f transactions, %.1f KiB of log)%n",
          step.concurrency(),
          floor.connections(),
          floor.commitsPerOrder(),
          floor.transactionsPerOrder(),
          floor.walBytesPerOrder() / 1024);
      text.format(
          "%-30s %11s %10s %10s %10s%n", "", "rows/order", "orders/s", "accepted", "kept up");
      for (var variant : floor.variants()) {
        text.format(
            "  %-28s %11.2f %10.0f %9.0f%% %9.0f%%%n",
            variant.name(),
            variant.rowsPerOrder(),
            variant.ordersPerSecond(),
            100 * variant.acceptedShare(),
            100 * variant.sustainedShare());
      }
    }
  }

  private void visibility(LoadReport report) {
    text.format("%nFrom the answer until the order is visible%n");
    text.format(
        "%-28s %8s %9s %9s %9s %8s%n", "", "orders", "p50 ms", "p99 ms", "max ms", "missing");
    for (var step : report.steps()) {
      step.visibility().forEach(seen -> visible(step.concurrency() + " senders", seen));
    }
    report.gentle().forEach(seen -> visible("gently", seen));
  }

  private void visible(String when, LoadReport.Visibility seen) {
    text.format(
        "  %-26s %8d %9.1f %9.1f %9.1f %8d%n",
        when + ", " + seen.readModel(),
        seen.millis().count(),
        seen.millis().p50(),
        seen.millis().p99(),
        seen.millis().max(),
        seen.missing());
  }

  private void rebuilds(LoadReport report) {
    if (!report.rebuilds().isEmpty()) {
      text.format("%nRebuild%n");
    }
    for (var rebuild : report.rebuilds()) {
      text.format(
          "  %-26s %8d events in %.2f s: %.0f events/s%n",
          rebuild.readModel(), rebuild.events(), rebuild.seconds(), rebuild.eventsPerSecond());
    }
  }
}
