package io.throughline.web.console;

import io.throughline.projection.orders.Stage;

/// A stage in the words of the page. There is none for holds: a hold is no stage.
enum StageWord {
  /// Taken in, not validated.
  RECEIVED("Received"),
  /// May be fulfilled.
  VALIDATED("Validated"),
  /// Will not be fulfilled.
  REJECTED("Rejected");

  private final String text;

  StageWord(String text) {
    this.text = text;
  }

  static StageWord of(Stage stage) {
    return switch (stage) {
      case RECEIVED -> RECEIVED;
      case VALIDATED -> VALIDATED;
      case REJECTED -> REJECTED;
    };
  }

  /// For people.
  public String text() {
    return text;
  }
}
