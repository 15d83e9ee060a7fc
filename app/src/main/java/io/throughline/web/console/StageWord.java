package io.throughline.web.console;

import io.throughline.projection.orders.Stage;

/// A stage in the words of the page. There is none for holds: a hold is no stage.
///
/// @param stage the stage
/// @param text for people
record StageWord(Stage stage, String text) {

  static StageWord of(Stage stage) {
    return new StageWord(stage, Codes.text(stage));
  }

  /// For style sheets and ids.
  public String name() {
    return stage.name();
  }
}
