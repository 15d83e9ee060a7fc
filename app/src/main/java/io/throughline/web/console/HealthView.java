package io.throughline.web.console;

import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.web.api.AccountHealth.Health;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How an account goes, as its page shows it.
///
/// @param silent its last delivery, when it is silent now
/// @param silentAfter in words; null when nobody watches
record HealthView(
    List<TopicRow> topics,
    List<StatusRow> statuses,
    long signatureFailures,
    @Nullable Moment silent,
    @Nullable String silentAfter) {

  /// How a topic goes.
  record TopicRow(String topic, Moment last, long lastHour, long lastDay) {}

  /// How many stand where.
  ///
  /// @param href the list behind it; null when there is none
  record StatusRow(String status, long lastHour, long lastDay, @Nullable String href) {}

  static HealthView of(ChannelAccountId id, Health health, Instant now) {
    var after = health.silentAfter();
    return new HealthView(
        health.topics().stream()
            .map(
                one ->
                    new TopicRow(
                        one.topic(), Moment.of(one.last(), now), one.lastHour(), one.lastDay()))
            .toList(),
        statuses(id, health.lastHour(), health.lastDay()),
        health.signatureFailures(),
        Moment.ofNullable(health.silentSince(), now),
        after == null ? null : after.toString());
  }

  private static List<StatusRow> statuses(
      ChannelAccountId id, Map<String, Long> hour, Map<String, Long> day) {
    return new TreeSet<>(day.keySet())
        .stream()
            .map(
                status ->
                    new StatusRow(
                        status,
                        hour.getOrDefault(status, 0L),
                        day.getOrDefault(status, 0L),
                        href(id, status)))
            .toList();
  }

  private static @Nullable String href(ChannelAccountId id, String status) {
    var of = "&channel=" + id.channel() + "&account=" + id.account();
    return switch (status) {
      case "QUARANTINED" -> "/console/quarantine?state=quarantined" + of;
      case "PARKED" -> "/console/quarantine?state=parked" + of;
      default -> null;
    };
  }
}
