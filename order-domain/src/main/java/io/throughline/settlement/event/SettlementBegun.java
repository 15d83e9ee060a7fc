package io.throughline.settlement.event;

import io.throughline.money.SignedMoney;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// A file of a rail's statement is being taken in. Its lines count for nobody before it is
/// accepted.
///
/// @param settlementId the statement
/// @param rail who moves the money
/// @param batch the rail's id of the statement, or of the payout it explains
/// @param revision 1 for the first file of the batch, one more for each other file
/// @param fileHash SHA-256 of the file, lower-case hex
/// @param fileName how the file was called; for people
/// @param channel kind of place the money was earned at
/// @param account our seller account there
/// @param businessDay the day it counts for, by the account's calendar
/// @param payout what the rail says it paid for these lines; below zero when it took
/// @param payoutReference what the bank calls the payout; null when the rail does not say
/// @param at when, by our clock
@Revision("1")
public record SettlementBegun(
    String settlementId,
    String rail,
    String batch,
    int revision,
    String fileHash,
    String fileName,
    String channel,
    String account,
    LocalDate businessDay,
    SignedMoney payout,
    @Nullable String payoutReference,
    Instant at)
    implements SettlementEvent {}
