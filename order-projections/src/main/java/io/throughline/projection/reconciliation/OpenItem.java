package io.throughline.projection.reconciliation;

import io.throughline.projection.reconciliation.matching.MovementKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A movement of an order, and how far it is settled. Minor units, signed as the row is.
///
/// @param key as which a page may go on after it
/// @param orderNumber what the channel calls the order
/// @param reference capture, refund or dispute id
/// @param due when the rest has to be settled; null when that is not known yet
/// @param lateDays business days past due on the day that was asked about
/// @param occurredAt by the clock of whoever reported it
/// @param recordedAt our clock
public record OpenItem(
    String key,
    long position,
    String eventId,
    String orderId,
    @Nullable String orderNumber,
    MovementKind kind,
    String reference,
    RowKey row,
    long amount,
    long settled,
    long open,
    @Nullable LocalDate due,
    int lateDays,
    Aging aging,
    Instant occurredAt,
    Instant recordedAt) {}
