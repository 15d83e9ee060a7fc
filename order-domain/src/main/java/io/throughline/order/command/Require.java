package io.throughline.order.command;

/// The checks that command constructors share.
final class Require {

  private Require() {}

  /// Refuses an absent text.
  static void text(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
  }

  /// Refuses what is not so.
  static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
