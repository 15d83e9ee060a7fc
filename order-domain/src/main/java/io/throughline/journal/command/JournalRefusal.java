package io.throughline.journal.command;

import io.throughline.decision.Reason;

/// Why a command about a journal batch was refused: part of the API, listed by precedence (when
/// several apply, the first is given).
public enum JournalRefusal implements Reason {
  UNKNOWN_JOURNAL_BATCH("No such batch was prepared."),
  JOURNAL_BATCH_ID_REUSED("The id stands for another batch."),
  NOTHING_TO_POST("No entry is left that no batch holds."),
  BATCH_POSTED("The ledger took the batch already, under another number."),
  BATCH_REJECTED("The ledger did not take the batch. Its entries go with another one.");

  private final String words;

  JournalRefusal(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean unknown() {
    return this == UNKNOWN_JOURNAL_BATCH;
  }
}
