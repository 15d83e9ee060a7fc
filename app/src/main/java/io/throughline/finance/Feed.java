package io.throughline.finance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statements of one rail for one account.
///
/// @param rail who moves the money
/// @param since business day of the first movement on it; null when there was none
/// @param statements business days of the statements that were accepted, of the three months before
///   a day, and later
public record Feed(
    String rail,
    String channel,
    String account,
    @Nullable LocalDate since,
    List<LocalDate> statements) {

  /// Copies the days.
  public Feed {
    statements = List.copyOf(statements);
  }
}
