package io.throughline.businessday.command;

import io.throughline.decision.Require;
import io.throughline.decision.Texts;
import io.throughline.money.SignedMoney;
import java.util.List;

/// What the books say about a business day, up to a position: the ground on which it is closed or
/// not.
///
/// @param throughPosition the position of the last event that was looked at
/// @param missingFeeds statements that should be there and are not, by rail and business day
/// @param brokenIdentities which proofs of the books do not hold, by their code
/// @param unexplained variance that nobody explained, one per currency; none when all is explained
/// @param unposted what the ledger does not have yet, one per currency; none when it has all
/// @param postingRequired whether the day may be closed only when the ledger has all of it
/// @param totals what was captured less what went back, one per currency
/// @param contentHash SHA-256 of what counts, lower-case hex
/// @param journalHash SHA-256 of its journal entries, lower-case hex
public record DayEvidence(
    long throughPosition,
    List<String> missingFeeds,
    List<String> brokenIdentities,
    List<SignedMoney> unexplained,
    List<SignedMoney> unposted,
    boolean postingRequired,
    List<SignedMoney> totals,
    String contentHash,
    String journalHash) {

  /// @throws IllegalArgumentException when the position is below 0 or a hash is no SHA-256
  public DayEvidence {
    Require.that(throughPosition >= 0, "throughPosition is below 0");
    missingFeeds = List.copyOf(missingFeeds);
    brokenIdentities = List.copyOf(brokenIdentities);
    unexplained = List.copyOf(unexplained);
    unposted = List.copyOf(unposted);
    totals = List.copyOf(totals);
    Texts.hash("contentHash", contentHash);
    Texts.hash("journalHash", journalHash);
  }
}
