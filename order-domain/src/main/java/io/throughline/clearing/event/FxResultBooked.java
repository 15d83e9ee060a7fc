package io.throughline.clearing.event;

import io.throughline.money.SignedMoney;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/// What a conversion by the rail cost against the rate of the day.
///
/// @param clearingId the group of facts it is about
/// @param fxId the teller's id of it
/// @param rail who moves the money
/// @param channel kind of place the money was earned at
/// @param account our seller account there
/// @param orderRef the order, as the rail writes it
/// @param loss what the conversion cost; below zero when it gained
/// @param rate the rate it is against, as text
/// @param businessDay the day it counts for, by the account's calendar
/// @param at when, by our clock
@Revision("1")
public record FxResultBooked(
    String clearingId,
    String fxId,
    String rail,
    String channel,
    String account,
    String orderRef,
    SignedMoney loss,
    String rate,
    LocalDate businessDay,
    Instant at)
    implements ClearingEvent {}
