package io.throughline.settlement.command;

import io.throughline.decision.Require;
import io.throughline.decision.Texts;
import io.throughline.money.SignedMoney;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Tell what the bank says about the payout of a batch, also before the batch is known.
///
/// @param settlementId the statement
/// @param creditId the bank's id of the credit
/// @param rail who moves the money
/// @param channel kind of place the money was earned at
/// @param account our seller account there
/// @param amount how much
/// @param businessDay the day it counts for, by the account's calendar
/// @param occurredAt when it happened, by the clock of whoever tells
/// @param at when, by our clock
public record RecordBankCredit(
    @TargetAggregateIdentifier SettlementId settlementId,
    String creditId,
    String rail,
    String channel,
    String account,
    SignedMoney amount,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements SettlementCommand {
  /// @throws IllegalArgumentException when a text is blank, or the id is of another rail
  public RecordBankCredit {
    Require.that(
        settlementId.rail().equals(SettlementId.of(rail, settlementId.batch()).rail()),
        "settlementId is of another rail");
    Texts.name("creditId", creditId);
    Texts.name("channel", channel);
    Texts.name("account", account);
  }
}
