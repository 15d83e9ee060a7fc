package io.throughline.order.state;

import io.throughline.order.event.ApprovalRequested;

/// What waits, or waited, for a second person.
///
/// @param requested what was asked for
/// @param answer what became of it
public record Approval(ApprovalRequested requested, Answer answer) {

  /// What a second person said.
  public enum Answer {
    /// Nothing yet.
    NONE,
    /// It may be.
    GIVEN,
    /// It may not be.
    DECLINED
  }

  /// Whether nobody answered yet.
  public boolean open() {
    return answer == Answer.NONE;
  }

  Approval answered(Answer given) {
    return new Approval(requested, given);
  }
}
