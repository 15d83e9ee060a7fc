package io.throughline.web.money;

import io.throughline.projection.reconciliation.LateItem;
import java.time.Instant;
import java.time.LocalDate;

/// Something of a business day that came after the day was closed.
///
/// @param version of the close that does not have it
/// @param fact kind of the movement, or {@code SETTLEMENT}
/// @param subject order id, or settlement id
/// @param reference capture, refund or dispute id; batch
record LateView(
    LocalDate businessDay,
    String channel,
    String account,
    int version,
    String fact,
    String rail,
    String subject,
    String reference,
    String currency,
    String amount,
    long position,
    Instant recordedAt) {

  static LateView of(LateItem one) {
    return new LateView(
        one.businessDay(),
        one.channel(),
        one.account(),
        one.version(),
        one.fact(),
        one.rail(),
        one.subject(),
        one.reference(),
        one.currency(),
        Decimals.text(one.amount(), one.currency()),
        one.position(),
        one.recordedAt());
  }
}
