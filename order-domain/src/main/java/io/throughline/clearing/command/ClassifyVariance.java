package io.throughline.clearing.command;

import io.throughline.decision.Require;
import io.throughline.decision.Texts;
import io.throughline.money.SignedMoney;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Propose what a difference is and where it goes in the ledger. Another person decides.
///
/// @param clearingId the group of facts it is about
/// @param classificationId the proposer's id of it
/// @param rail who moves the money
/// @param channel kind of place the money was earned at
/// @param account our seller account there
/// @param orderRef the order, as the rail writes it; null when it names none
/// @param reference the movement, as the rail writes it; null when it names none
/// @param varianceClass what kind of difference it is, such as {@code ROUNDING}
/// @param amount how much
/// @param ledgerAccount where it goes in the ledger
/// @param reason why; no personal data
/// @param note what a person should know; may be empty; no personal data
/// @param by who, by id
/// @param businessDay the day it counts for, by the account's calendar
/// @param at when, by our clock
public record ClassifyVariance(
    @TargetAggregateIdentifier ClearingId clearingId,
    String classificationId,
    String rail,
    String channel,
    String account,
    @Nullable String orderRef,
    @Nullable String reference,
    String varianceClass,
    SignedMoney amount,
    String ledgerAccount,
    String reason,
    String note,
    String by,
    LocalDate businessDay,
    Instant at)
    implements ClearingCommand {
  /// @throws IllegalArgumentException when a text is blank or too long, the amount is zero, or the
  ///   id is of another rail
  public ClassifyVariance {
    Require.that(clearingId.isOf(rail), "clearingId is of another rail");
    Texts.name("classificationId", classificationId);
    Texts.name("channel", channel);
    Texts.name("account", account);
    Texts.code("varianceClass", varianceClass);
    Texts.ledgerAccount("ledgerAccount", ledgerAccount);
    Require.that(amount.minorUnits() != 0, "amount is zero");
    Texts.name("reason", reason);
    Texts.note("note", note);
    Require.text("by", by);
  }
}
