package io.throughline.projection.money;

import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/// Money that came in or went back, and the event that says so.
///
/// @param kind {@code CAPTURED} or {@code REFUNDED}
/// @param movementId of the capture or refund, unique in the order
/// @param occurredAt by the clock of whoever reported it
/// @param recordedAt our clock
public record Movement(
    long position,
    String eventId,
    String orderId,
    String channel,
    String account,
    LocalDate businessDay,
    String kind,
    String movementId,
    String provider,
    Money amount,
    Instant occurredAt,
    Instant recordedAt) {}
