package io.throughline.web.money;

import io.throughline.projection.reconciliation.PayoutItem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// A statement by its last accepted revision, and what was paid out by it.
///
/// @param payout what the statement says was paid
/// @param lines what its lines come to in that currency
/// @param unexplained payout less lines (identity I6)
/// @param others what its lines come to in other currencies, by ISO code
/// @param credited what the bank says arrived
/// @param failed what came back
/// @param position of the event that accepted it
/// @param lineList the query that lists its lines
record PayoutView(
    String settlementId,
    String batch,
    int revision,
    String rail,
    String channel,
    String account,
    LocalDate businessDay,
    String currency,
    String payout,
    long lineCount,
    String lines,
    String unexplained,
    Map<String, String> others,
    String credited,
    String failed,
    long position,
    String eventId,
    Instant recordedAt,
    String lineList) {

  static PayoutView of(PayoutItem one) {
    var code = one.currency();
    var others = new TreeMap<String, String>();
    one.others().forEach((other, minor) -> others.put(other, Decimals.text(minor, other)));
    return new PayoutView(
        one.settlementId(),
        one.batch(),
        one.revision(),
        one.rail(),
        one.channel(),
        one.account(),
        one.businessDay(),
        code,
        Decimals.text(one.payout(), code),
        one.lineCount(),
        Decimals.text(one.lines(), code),
        Decimals.text(one.unexplained(), code),
        others,
        Decimals.text(one.credited(), code),
        Decimals.text(one.failed(), code),
        one.position(),
        one.eventId(),
        one.recordedAt(),
        "/api/payouts/lines?settlementId="
            + URLEncoder.encode(one.settlementId(), StandardCharsets.UTF_8));
  }
}
