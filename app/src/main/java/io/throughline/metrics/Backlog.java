package io.throughline.metrics;

import java.util.Map;

/// What waits, at one moment.
///
/// @param headPosition position of the last event
/// @param lag per processing group how many positions it is behind the last event
/// @param lagSeconds per processing group how long ago the first event was recorded that it has not
///   handled; zero when there is none, or while it is rebuilt in place
/// @param deadLetters per processing group how many orders are parked
/// @param inboxPending deliveries that wait to be worked on
/// @param inboxOldestSeconds how long the oldest of those has waited; zero when there is none
/// @param inboxParked news of orders that nobody knows yet
/// @param inboxQuarantined deliveries that wait for a person
/// @param deadlinesOverdue deadlines that passed more than a minute ago and could not be told
public record Backlog(
    long headPosition,
    Map<String, Long> lag,
    Map<String, Long> lagSeconds,
    Map<String, Long> deadLetters,
    long inboxPending,
    long inboxOldestSeconds,
    long inboxParked,
    long inboxQuarantined,
    long deadlinesOverdue) {

  /// Copies the maps.
  public Backlog {
    lag = Map.copyOf(lag);
    lagSeconds = Map.copyOf(lagSeconds);
    deadLetters = Map.copyOf(deadLetters);
  }
}
