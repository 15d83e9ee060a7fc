package io.throughline.clearing.event;

import io.throughline.money.SignedMoney;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// A person says what a difference is and where it goes. It counts once a second person agrees.
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
/// @param reason why
/// @param note what a person should know; may be empty
/// @param by who, by id
/// @param businessDay the day it counts for, by the account's calendar
/// @param at when, by our clock
@Revision("1")
public record ClassificationProposed(
    String clearingId,
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
    implements ClearingEvent {}
