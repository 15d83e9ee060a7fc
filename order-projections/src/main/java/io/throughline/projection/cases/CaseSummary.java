package io.throughline.projection.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An exception case as it stands.
///
/// @param caseId the case
/// @param type what kind of work, a code
/// @param severity {@code LOW}, {@code MEDIUM} or {@code HIGH}
/// @param subjectKind what it is about: {@code order}, {@code stock}, ...
/// @param subjectId the id of that
/// @param channel the channel it belongs to; null when it belongs to none
/// @param detail what contradicts what
/// @param remedy what is proposed to be done
/// @param owner team or person whose work it is
/// @param dueAt when it should be resolved by; null when nothing presses
/// @param cause what caused it, by the subject's own name of that: an anomaly, an event
/// @param raisedAt when it was raised, by our clock
/// @param resolved how it ended; null while it is open
public record CaseSummary(
    String caseId,
    String type,
    String severity,
    String subjectKind,
    String subjectId,
    @Nullable String channel,
    String detail,
    String remedy,
    String owner,
    @Nullable Instant dueAt,
    String cause,
    Instant raisedAt,
    CaseSummary.@Nullable Resolved resolved) {

  /// How a case ended.
  ///
  /// @param resolution code of what was done
  /// @param note what a person should know; may be empty
  /// @param at when, by our clock
  public record Resolved(String resolution, String note, Instant at) {}

  /// Whether it still is somebody's work.
  public boolean open() {
    return resolved == null;
  }
}
