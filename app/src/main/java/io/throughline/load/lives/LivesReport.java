package io.throughline.load.lives;

import io.throughline.load.Environment;
import io.throughline.load.LoadReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was measured.
///
/// @param environment on what
/// @param lives how many orders lived their whole life
/// @param seconds from the first request to the last order closed
/// @param livesPerSecond one by the other
/// @param sentPerSecond lives by the time until the last request was answered
/// @param commandsPerLife commands that a caller sends for one life
/// @param eventsPerLife events of the order and of its stock
/// @param floor the same rows of the orders by plain JDBC with as many commits; null without
///   access. Rows of stock, of deadlines and of what stands behind an order's page are left out:
///   the floor is rather too high than too low
/// @param stock commands on stock, one request each
public record LivesReport(
    Environment environment,
    int lives,
    double seconds,
    double livesPerSecond,
    double sentPerSecond,
    int commandsPerLife,
    double eventsPerLife,
    LoadReport.@Nullable Floor floor,
    List<Stock> stock) {

  /// Commands on stock.
  ///
  /// @param items over how many items
  /// @param commands how many were answered
  /// @param perSecond by the time
  public record Stock(int items, int commands, double perSecond) {}

  /// For a person.
  public String table() {
    var text = new StringBuilder();
    text.append("%s%n%n".formatted(environment));
    text.append(
        "%d whole lives in %.1f s: %.0f lives/s (%.0f/s until the last request was answered)%n"
            .formatted(lives, seconds, livesPerSecond, sentPerSecond));
    text.append(
        "%d commands sent for each life, %.1f events: %.0f events/s%n"
            .formatted(commandsPerLife, eventsPerLife, eventsPerLife * livesPerSecond));
    if (floor != null) {
      for (var variant : floor.variants()) {
        text.append(
            "floor, %s: %.0f lives/s, of which these are %.0f %%%n"
                .formatted(
                    variant.name(), variant.ordersPerSecond(), 100 * variant.sustainedShare()));
      }
    }
    stock.forEach(
        one ->
            text.append(
                "stock commands over %,d items, one request each: %.0f/s%n"
                    .formatted(one.items(), one.perSecond())));
    return text.toString();
  }
}
