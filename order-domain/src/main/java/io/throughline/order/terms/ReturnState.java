package io.throughline.order.terms;

/// How a return stands, as whoever decides it tells it.
public enum ReturnState {
  /// The buyer wants to send units back.
  REQUESTED,
  /// He may.
  APPROVED,
  /// He may not.
  DECLINED,
  /// Nothing is left to do about it.
  CLOSED,
  /// The units will not be sent back after all.
  CANCELED;

  /// Whether something is still to come of it.
  public boolean open() {
    return this == REQUESTED || this == APPROVED;
  }
}
