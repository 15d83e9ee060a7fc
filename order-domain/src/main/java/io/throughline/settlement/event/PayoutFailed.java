package io.throughline.settlement.event;

import io.throughline.money.SignedMoney;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/// The payout of the batch came back to the rail.
///
/// @param settlementId the statement
/// @param rail who moves the money
/// @param batch the rail's id of the statement, or of the payout it explains
/// @param channel kind of place the money was earned at
/// @param account our seller account there
/// @param amount how much
/// @param reason why
/// @param businessDay the day it counts for, by the account's calendar
/// @param occurredAt when it happened, by the clock of whoever tells
/// @param at when, by our clock
@Revision("1")
public record PayoutFailed(
    String settlementId,
    String rail,
    String batch,
    String channel,
    String account,
    SignedMoney amount,
    String reason,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements SettlementEvent {}
