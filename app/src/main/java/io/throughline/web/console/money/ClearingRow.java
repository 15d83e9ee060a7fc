package io.throughline.web.console.money;

import io.throughline.money.Currency;
import io.throughline.projection.journal.ClearingDay;
import io.throughline.web.console.Amounts;
import java.util.ArrayList;
import java.util.List;

/// What a day did to a clearing account, as a row of the roll-forward.
///
/// @param figures in the order of {@link #COLUMNS}
/// @param holds whether opening and what moved come to closing
record ClearingRow(
    String day,
    String href,
    String channel,
    String account,
    String rail,
    String currency,
    List<String> figures,
    boolean holds) {

  /// What the columns are called.
  static final List<String> COLUMNS =
      List.of(
          "Opening",
          "Captured",
          "Refunded",
          "Charged back",
          "Reversed",
          "Fees",
          "Tax withheld",
          "Reserve",
          "Currencies",
          "Adjusted",
          "Classified",
          "Paid out",
          "Closing");

  static ClearingRow of(ClearingDay day) {
    var currency = Currency.of(day.currency());
    var moved = moved(day);
    var figures = new ArrayList<Long>();
    figures.add(day.opening());
    figures.addAll(moved);
    figures.add(day.closing());
    return new ClearingRow(
        day.glDay().toString(),
        Links.JOURNAL
            + "/entries?from=%s&to=%s&ledgerAccount=%s&currency=%s"
                .formatted(
                    day.glDay(),
                    day.glDay(),
                    Links.text(
                        "Assets:Clearing:%s:%s:%s"
                            .formatted(day.rail(), day.channel(), day.account())),
                    day.currency()),
        day.channel(),
        day.account(),
        day.rail(),
        day.currency(),
        figures.stream().map(minor -> Amounts.number(minor, currency)).toList(),
        day.opening() + moved.stream().mapToLong(Long::longValue).sum() == day.closing());
  }

  private static List<Long> moved(ClearingDay day) {
    return List.of(
        day.capture(),
        day.refund(),
        day.chargeback(),
        day.cbReversal(),
        day.fees(),
        day.taxWithheld(),
        day.reserve(),
        day.fx(),
        day.adjustment(),
        day.classified(),
        day.payout());
  }
}
