package io.throughline.projection.journal;

import java.time.LocalDate;

/// Money of one business day in the ledger; signs are clearing's, so captures are above zero and
/// refunds below.
///
/// @param originDay business day of the facts
/// @param currency ISO 4217
/// @param movement {@code CAPTURE}, {@code REFUND} (less what came back), {@code CHARGEBACK},
///   {@code CB_REVERSAL}
/// @param bookedMinor in the journal
/// @param postedMinor of it in batches that the ledger said yes to
public record Cohort(
    LocalDate originDay,
    String channel,
    String account,
    String rail,
    String currency,
    String movement,
    long bookedMinor,
    long postedMinor) {}
