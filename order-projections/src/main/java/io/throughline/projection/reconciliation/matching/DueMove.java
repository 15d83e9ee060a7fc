package io.throughline.projection.reconciliation.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The rail named another day for settling. The last word counts.
///
/// @param reference of the movement; null for all of the group
/// @param at when it was said
public record DueMove(@Nullable String reference, LocalDate due, Instant at) {

  /// The last word last.
  static final Comparator<DueMove> LAST_WORD =
      Comparator.comparing(DueMove::at).thenComparing(DueMove::due);

  boolean concerns(Movement movement) {
    return reference == null || reference.equals(movement.reference());
  }
}
