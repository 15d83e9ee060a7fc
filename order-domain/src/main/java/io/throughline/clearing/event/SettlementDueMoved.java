package io.throughline.clearing.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The rail, or whoever speaks for it, names another day until which it settles.
///
/// @param clearingId the group of facts it is about
/// @param rail who moves the money
/// @param orderRef the order, as the rail writes it; null when it names none
/// @param reference the movement, as the rail writes it; null when it names none
/// @param due until when the rail settles
/// @param source who says so
/// @param at when, by our clock
@Revision("1")
public record SettlementDueMoved(
    String clearingId,
    String rail,
    @Nullable String orderRef,
    @Nullable String reference,
    LocalDate due,
    String source,
    Instant at)
    implements ClearingEvent {}
