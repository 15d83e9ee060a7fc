package io.throughline.aggregate;

/// What became of a command that was not refused: the answer of every command handler.
public enum Outcome {
  /// It happened, and events say so.
  DONE,
  /// It was done before; nothing new is to be told.
  ALREADY_DONE,
  /// It is recorded as asked for, and waits for a second person.
  AWAITS_APPROVAL
}
