package io.throughline.metrics;

import java.util.Map;

/// What waits, at one moment.
///
/// @param headPosition position of the last event
/// @param lag per processing group how many positions it is behind the last event
/// @param deadLetters per processing group how many orders are parked
/// @param inboxPending deliveries that wait to be worked on
/// @param inboxQuarantined deliveries that wait for a person
/// @param deadlinesOverdue deadlines that passed more than a minute ago and could not be told
public record Backlog(
    long headPosition,
    Map<String, Long> lag,
    Map<String, Long> deadLetters,
    long inboxPending,
    long inboxQuarantined,
    long deadlinesOverdue) {

  /// Copies the maps.
  public Backlog {
    lag = Map.copyOf(lag);
    deadLetters = Map.copyOf(deadLetters);
  }
}
