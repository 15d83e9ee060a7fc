package io.throughline.settlement.command;

import io.throughline.decision.Reason;

/// Why a command about a settlement batch was refused: part of the API, listed by precedence (when
/// several apply, the first is given).
public enum SettlementRefusal implements Reason {
  UNKNOWN_SETTLEMENT("No statement of this batch was accepted."),
  SETTLEMENT_OF_ANOTHER_ACCOUNT("The batch is known as that of another channel account."),
  FILE_ACCEPTED("The file was read and accepted before; it cannot be unreadable."),
  FILE_NOT_BEGUN("This file is not the one that is being taken in."),
  CHUNK_MISSING("A part of the file before this one is missing."),
  SUM_TOO_LARGE("The sum of the lines is too large for an amount of money."),
  LINE_COUNT_DIFFERS("The file has another number of lines than were recorded."),
  SUMS_DIFFER("The lines that were recorded add up to another sum."),
  CREDIT_ID_REUSED("The credit id stands for another amount, day or account.");

  private final String words;

  SettlementRefusal(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean unknown() {
    return this == UNKNOWN_SETTLEMENT;
  }
}
