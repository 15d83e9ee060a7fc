package io.throughline.simulation;

/// What may go wrong around a command.
enum Mishap {
  /// Nothing.
  NONE,
  /// The unit of work is rolled back after the command was handled.
  ROLLED_BACK,
  /// The events are stored, and the caller is told of a failure.
  ANSWER_LOST
}
