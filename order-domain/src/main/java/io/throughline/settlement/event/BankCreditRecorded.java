package io.throughline.settlement.event;

import io.throughline.money.SignedMoney;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/// The bank tells that the payout arrived; below zero when it was drawn.
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
@Revision("1")
public record BankCreditRecorded(
    String settlementId,
    String creditId,
    String rail,
    String channel,
    String account,
    SignedMoney amount,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements SettlementEvent {}
