package io.throughline.businessday.command;

import io.throughline.decision.Reason;

/// Why a command about a business day was refused: part of the API, listed by precedence (when
/// several apply, the first is given).
public enum DayRefusal implements Reason {
  DAY_NOT_CLOSED("The day was never closed, so there is nothing to open again."),
  ALREADY_CLOSED("The day is closed. Open it again first."),
  NOT_NEXT("The days of an account are closed one after the other, and another one is next."),
  INCOMPLETE_FEED("A statement is missing that a rail owes by now."),
  IDENTITY_BROKEN("A proof of the books does not hold."),
  UNEXPLAINED_VARIANCE(
      "A difference is not explained. A named person may close the day with a reason."),
  UNPOSTED("The ledger does not have all of the day yet.");

  private final String words;

  DayRefusal(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean unknown() {
    return false;
  }
}
