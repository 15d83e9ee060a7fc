package io.throughline.web.api;

import io.throughline.web.problem.ApiProblems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The moment a question is about; now, when none is given.
///
/// @param asOf an instant (RFC 3339), our clock
/// @param asOfPosition a position of the log: everything up to it counts; together with an instant,
///   ages are counted by that
public record PastQuery(@Nullable String asOf, @Nullable String asOfPosition) {

  /// Now.
  public static final PastQuery NOW = new PastQuery(null, null);

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /// The instant; null when none is given.
  @Nullable Instant instant() {
    if (asOf == null || asOf.isBlank()) {
      return null;
    }
    try {
      var instant = OffsetDateTime.parse(asOf.strip()).toInstant();
      if (!instant.isBefore(Instant.EPOCH) && !instant.isAfter(LATEST)) {
        return instant;
      }
    } catch (DateTimeException notAnInstant) {
      // as below
    }
    throw ApiProblems.invalidParameter("asOf", "an instant such as 2026-11-20T09:00:00Z");
  }

  /// The position; null when none is given.
  @Nullable Long position() {
    if (asOfPosition == null || asOfPosition.isBlank()) {
      return null;
    }
    return MinPosition.position("asOfPosition", asOfPosition.strip());
  }
}
