package io.throughline.stock.command;

import io.throughline.decision.Reason;

/// Why a command about stock was refused: part of the API, listed by precedence (when several
/// apply, the first is given). That too little is there is no refusal but an event.
public enum StockRefusal implements Reason {
  RESERVATION_ID_REUSED(
      "The reservation id stands for another order, quantity or node of this item."),
  RELEASE_ID_REUSED("The release id stands for another reservation or quantity of this item."),
  UNKNOWN_RESERVATION("The item has no such reservation.");

  private final String words;

  StockRefusal(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean unknown() {
    return this == UNKNOWN_RESERVATION;
  }
}
