package io.throughline.inbox;

import java.time.Instant;

/// How far a retry of many is.
///
/// @param retryId its id
/// @param askedAt when it was asked for, by our clock
/// @param actor who asked
/// @param deliveries how many were taken up
/// @param waiting how many were not worked on yet
/// @param done how many are settled now
/// @param cameBack how many were not understood again
public record RetryProgress(
    String retryId,
    Instant askedAt,
    String actor,
    long deliveries,
    long waiting,
    long done,
    long cameBack) {

  /// Whether every one of them was worked on.
  public boolean isOver() {
    return waiting == 0;
  }
}
