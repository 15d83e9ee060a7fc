package io.throughline.load.books;

import io.throughline.load.Percentiles;

/// What was measured.
///
/// @param lines lines of the statement
/// @param acceptedSeconds from its upload until it was accepted
/// @param matchedSeconds from its upload until every line was matched and booked
/// @param movements movements of the day
/// @param recomputed working the day out anew from its facts, milliseconds
/// @param rows how many rows the year has
/// @param year asking for the year's rows, milliseconds
public record BooksReport(
    int lines,
    double acceptedSeconds,
    double matchedSeconds,
    int movements,
    Percentiles recomputed,
    long rows,
    Percentiles year) {

  /// For a person.
  public String table() {
    return """

    Books
      statement of %,d lines     %,.0f lines/s accepted, %,.0f lines/s matched and booked
      day of %,d movements       worked out anew in %.0f ms (median of %d)
      year of %,d rows           asked for in %.1f ms (median of %d)
    """
        .formatted(
            lines,
            lines / acceptedSeconds,
            lines / matchedSeconds,
            movements,
            recomputed.p50(),
            recomputed.count(),
            rows,
            year.p50(),
            year.count());
  }
}
