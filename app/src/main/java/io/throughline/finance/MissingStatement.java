package io.throughline.finance;

import java.time.LocalDate;

/// A statement that a rail owes by now.
///
/// @param due its business day by the rail's calendar
public record MissingStatement(String rail, String channel, String account, LocalDate due) {

  /// As a refusal names it.
  @Override
  public String toString() {
    return rail + " " + due;
  }
}
