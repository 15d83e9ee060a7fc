package io.throughline.order.command;

import io.throughline.decision.Reason;

/// Why a command was refused: part of the API, listed by precedence (when several apply, the first
/// is given).
public enum Refusal implements Reason {
  UNKNOWN_ORDER("No such order was received."),
  ORDER_CONTENT_CONFLICT(
      "The order was received before with other lines, charges or totals. Nothing is overwritten."),
  ORDER_REJECTED("The order was rejected. Nothing more is decided about it."),
  ORDER_ALREADY_VALIDATED(
      "The order is validated already. From here on it is canceled, not rejected."),
  UNKNOWN_HOLD("The order has no such hold."),
  HOLD_ID_REUSED("The hold id stands for another hold of this order.");

  private final String words;

  Refusal(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean unknown() {
    return this == UNKNOWN_ORDER;
  }
}
