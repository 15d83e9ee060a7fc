package io.throughline.finance;

import io.throughline.money.SignedMoney;
import java.util.List;

/// What the books say about a business day of an account, by what was known at a position.
///
/// @param totals what was captured less what went back, one per currency
/// @param unexplained differences that nobody explained, one per row of the reconciliation: those
///   of two rails must not cancel each other
/// @param unposted what the ledger does not have, one per currency
/// @param broken which proofs of the books do not hold, by their code
/// @param contentHash SHA-256 of what counts, lower-case hex
/// @param journalHash SHA-256 of its journal entries, lower-case hex
public record DayFigures(
    List<SignedMoney> totals,
    List<SignedMoney> unexplained,
    List<SignedMoney> unposted,
    List<String> broken,
    String contentHash,
    String journalHash) {

  /// Copies the lists.
  public DayFigures {
    totals = List.copyOf(totals);
    unexplained = List.copyOf(unexplained);
    unposted = List.copyOf(unposted);
    broken = List.copyOf(broken);
  }
}
