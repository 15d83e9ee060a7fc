package io.throughline.projection.journal.export;

import io.throughline.money.Currency;
import java.time.LocalDate;
import java.util.List;

/// One balanced journal for the ledger.
///
/// @param externalId what the ledger knows it by: importing it again is known to be a repeat
/// @param glDay day of the ledger
/// @param lines in the order of their accounts, debits first
public record LedgerDocument(
    String externalId,
    String channel,
    String account,
    LocalDate glDay,
    Currency currency,
    List<Line> lines) {

  /// @throws IllegalArgumentException when it does not balance
  public LedgerDocument {
    lines = List.copyOf(lines);
    require(!lines.isEmpty(), "journal without lines: " + externalId);
    long sum = 0;
    for (var line : lines) {
      sum = Math.addExact(sum, line.minor());
    }
    require(sum == 0, "journal out of balance: " + externalId);
  }

  /// An amount on an account.
  ///
  /// @param ledgerAccount ours
  /// @param minor debit above zero, credit below, minor units
  public record Line(String ledgerAccount, long minor) {}

  /// What it is, for people.
  public String memo() {
    return "%s %s %s %s".formatted(channel, account, glDay, currency);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
