package io.throughline.settlement.command;

import io.throughline.decision.Require;
import io.throughline.decision.Texts;
import io.throughline.money.SignedMoney;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Take in a file of a rail's statement. The hash of the file says which file it is: the same one
/// again is done already, another one is the next revision.
///
/// @param settlementId the statement
/// @param rail who moves the money
/// @param batch the rail's id of the statement, or of the payout it explains
/// @param fileHash SHA-256 of the file, lower-case hex
/// @param fileName how the file was called; for people
/// @param channel kind of place the money was earned at
/// @param account our seller account there
/// @param businessDay the day it counts for, by the account's calendar
/// @param payout what the rail says it paid for these lines; below zero when it took
/// @param payoutReference what the bank calls the payout; null when the rail does not say
/// @param at when, by our clock
public record BeginSettlement(
    @TargetAggregateIdentifier SettlementId settlementId,
    String rail,
    String batch,
    String fileHash,
    String fileName,
    String channel,
    String account,
    LocalDate businessDay,
    SignedMoney payout,
    @Nullable String payoutReference,
    Instant at)
    implements SettlementCommand {
  /// @throws IllegalArgumentException when a text is blank or longer than a name may be, the hash
  ///   is no SHA-256, or the id is of another batch
  public BeginSettlement {
    Require.that(
        settlementId.equals(SettlementId.of(rail, batch)), "settlementId is of another batch");
    Texts.hash("fileHash", fileHash);
    Texts.name("fileName", fileName);
    Texts.name("channel", channel);
    Texts.name("account", account);
  }
}
