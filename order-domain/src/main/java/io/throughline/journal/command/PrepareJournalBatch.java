package io.throughline.journal.command;

import io.throughline.decision.Require;
import io.throughline.decision.Texts;
import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Make a batch for the ledger of the entries that no batch holds yet.
///
/// @param batchId the journal batch
/// @param channel kind of place the money was earned at
/// @param account our seller account there
/// @param glDay the day in the ledger
/// @param currency ISO 4217 code
/// @param throughPosition the position of the last event that counts
/// @param entries how many journal entries
/// @param debits the sum of their debits; the credits are as much
/// @param contentHash SHA-256 of what counts, lower-case hex
/// @param by who, by id
/// @param at when, by our clock
public record PrepareJournalBatch(
    @TargetAggregateIdentifier JournalBatchId batchId,
    String channel,
    String account,
    LocalDate glDay,
    String currency,
    long throughPosition,
    long entries,
    Money debits,
    String contentHash,
    String by,
    Instant at)
    implements JournalCommand {
  /// @throws IllegalArgumentException when there is no entry, a text is blank, the currency is
  ///   unknown or another one than that of the debits, or the id is of another batch
  public PrepareJournalBatch {
    Require.that(
        batchId.equals(JournalBatchId.of(channel, account, glDay, currency, batchId.number())),
        "batchId is of another batch");
    Require.that(debits.currency().code().equals(currency), "debits are in another currency");
    Require.that(entries > 0, "a batch has an entry or more");
    Require.that(throughPosition >= 0, "throughPosition is below 0");
    Texts.hash("contentHash", contentHash);
    Require.text("by", by);
  }
}
