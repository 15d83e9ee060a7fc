package io.throughline.decision;

/// The checks that command constructors share.
public final class Require {

  private Require() {}

  /// Refuses an absent text.
  public static void text(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
  }

  /// Refuses what is not so.
  public static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
