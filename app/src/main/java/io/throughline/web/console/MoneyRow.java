package io.throughline.web.console;

import io.throughline.projection.money.MoneyDay;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A business day of one account and currency, as a row of the page. Its figures link to the
/// movements behind them.
record MoneyRow(
    String day,
    String channel,
    String account,
    String currency,
    String captured,
    String captures,
    String capturedHref,
    String refunded,
    String refunds,
    String refundedHref,
    String net,
    String href) {

  static MoneyRow of(MoneyDay day, WhenView when) {
    var currency = day.captured().currency();
    var href =
        "/console/money/movements?from=%s&to=%s&channel=%s&account=%s&currency=%s&%s"
            .formatted(
                day.businessDay(),
                day.businessDay(),
                URLEncoder.encode(day.channel(), StandardCharsets.UTF_8),
                URLEncoder.encode(day.account(), StandardCharsets.UTF_8),
                currency.code(),
                when.link());
    return new MoneyRow(
        day.businessDay().toString(),
        day.channel(),
        day.account(),
        currency.code(),
        Amounts.text(day.captured()),
        counted(day.captures(), "capture"),
        href + "&kind=CAPTURED",
        Amounts.text(day.refunded()),
        counted(day.refunds(), "refund"),
        href + "&kind=REFUNDED",
        Amounts.plain(day.netMinor(), currency),
        href);
  }

  private static String counted(long count, String what) {
    return Amounts.count(count) + " " + what + (count == 1 ? "" : "s");
  }
}
