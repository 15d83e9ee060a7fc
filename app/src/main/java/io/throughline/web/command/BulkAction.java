package io.throughline.web.command;

/// What can be decided about many orders at once.
public enum BulkAction {
  /// A hold on each, with one id for all of a run.
  HOLD("Place a hold", OrderAction.PLACE_HOLD),
  /// Their open holds are released, or those of one reason.
  RELEASE("Release holds", OrderAction.RELEASE_HOLD),
  /// What can still be stopped is.
  CANCEL("Cancel", OrderAction.CANCEL);

  private final String text;
  private final OrderAction action;

  BulkAction(String text, OrderAction action) {
    this.text = text;
    this.action = action;
  }

  /// For people.
  public String text() {
    return text;
  }

  OrderAction action() {
    return action;
  }
}
