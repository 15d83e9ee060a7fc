package io.throughline.web.api;

import org.jspecify.annotations.Nullable;

/// Whose work an order is where it is.
public final class Owners {

  private Owners() {}

  /// What the hold says; without a hold, who usually does the next step.
  public static String of(String place, @Nullable String holdOwner) {
    if (holdOwner != null) {
      return holdOwner;
    }
    return switch (place) {
      case "RELEASED", "PICKED", "PACKED" -> "node";
      case "SHIPPED" -> "carrier";
      default -> "operations";
    };
  }
}
