package io.throughline.web.money;

/// What a business day is called.
enum DayWord {
  /// A statement that should be there is not.
  INCOMPLETE_FEED,
  /// It may be closed.
  OPEN,
  /// Closed, and nothing came since.
  CLOSED,
  /// Closed once, and open again: somebody said so, or something came late.
  REOPENED
}
