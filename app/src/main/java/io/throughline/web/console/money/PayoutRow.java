package io.throughline.web.console.money;

import io.throughline.money.Currency;
import io.throughline.projection.reconciliation.PayoutItem;
import io.throughline.web.console.Amounts;
import io.throughline.web.console.Moment;
import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A statement and its payout, as a row of a page.
///
/// @param difference payout less lines; empty when every cent is there
/// @param others sums of lines in other currencies; empty for none
record PayoutRow(
    String batch,
    String href,
    int revision,
    String day,
    String channel,
    String account,
    String rail,
    String payout,
    String lines,
    String lineCount,
    String others,
    String difference,
    String credited,
    String failed,
    boolean arrived,
    Moment accepted) {

  static PayoutRow of(PayoutItem one, Instant now) {
    var currency = Currency.of(one.currency());
    return new PayoutRow(
        one.batch(),
        Links.settlement(one.settlementId()),
        one.revision(),
        one.businessDay().toString(),
        one.channel(),
        one.account(),
        one.rail(),
        Amounts.plain(one.payout(), currency),
        Amounts.plain(one.lines(), currency),
        Amounts.count(one.lineCount()),
        new TreeMap<>(one.others())
            .entrySet().stream()
                .map(other -> Amounts.plain(other.getValue(), Currency.of(other.getKey())))
                .collect(Collectors.joining(", ")),
        one.unexplained() == 0 ? "" : Amounts.signed(one.unexplained(), currency),
        Amounts.plain(one.credited(), currency),
        one.failed() == 0 ? "" : Amounts.plain(one.failed(), currency),
        one.credited() - one.failed() == one.payout(),
        Moment.of(one.recordedAt(), now));
  }
}
