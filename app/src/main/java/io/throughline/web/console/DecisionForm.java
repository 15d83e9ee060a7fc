package io.throughline.web.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person filled in to decide something; shown again when it was refused.
///
/// @param holdId made with the form, so that sending it twice places one hold
/// @param dueAt in UTC, as browsers write a local date and time
record DecisionForm(
    @Nullable String holdId,
    @Nullable String reason,
    @Nullable String note,
    @Nullable Set<String> blocks,
    @Nullable String owner,
    @Nullable String dueAt) {

  /// Nothing filled in.
  static final DecisionForm EMPTY = new DecisionForm(null, null, null, null, null, null);

  String givenReason() {
    return reason == null ? "" : reason.strip();
  }

  public Set<String> givenBlocks() {
    return blocks == null ? Set.of() : blocks;
  }

  @Nullable String givenOwner() {
    return owner == null || owner.isBlank() ? null : owner.strip();
  }

  /// @throws IllegalArgumentException when it is no date and time
  @Nullable Instant givenDueAt() {
    try {
      return dueAt == null || dueAt.isBlank()
          ? null
          : LocalDateTime.parse(dueAt).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noTime) {
      throw new IllegalArgumentException("due is no date and time", noTime);
    }
  }
}
