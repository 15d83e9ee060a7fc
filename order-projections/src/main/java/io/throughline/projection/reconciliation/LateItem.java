package io.throughline.projection.reconciliation;

import java.time.Instant;
import java.time.LocalDate;

/// Something of a business day that came after the day was closed.
///
/// @param key as which a page may go on after it
/// @param fact {@code CAPTURE} and the other kinds of movements, or {@code SETTLEMENT}
/// @param subject order id, or settlement id
/// @param reference capture, refund or dispute id; batch
/// @param version of the close that does not have it
/// @param amount minor units, signed
/// @param recordedAt our clock
public record LateItem(
    String key,
    String channel,
    String account,
    LocalDate businessDay,
    int version,
    String fact,
    String rail,
    String subject,
    String reference,
    String currency,
    long amount,
    long position,
    Instant recordedAt) {}
