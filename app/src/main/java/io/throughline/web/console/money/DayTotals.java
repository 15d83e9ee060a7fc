package io.throughline.web.console.money;

import io.throughline.money.Currency;
import io.throughline.web.console.Amounts;
import io.throughline.web.money.MoneyRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a day came to when it was closed, and what it comes to now.
///
/// @param then empty when it had none of that currency
/// @param difference empty when there is none
record DayTotals(String currency, String then, String now, String difference) {

  /// One row per currency.
  ///
  /// @param closed the totals of the close, JSON of minor units by ISO code; null when there was
  ///   none
  static List<DayTotals> of(@Nullable String closed, List<MoneyRow> rows) {
    var then = closed == null ? Map.<String, Long>of() : read(closed);
    var now = new TreeMap<String, Long>();
    rows.forEach(row -> now.merge(row.key().currency(), row.figures().netExpected(), Long::sum));
    var codes = new TreeSet<>(then.keySet());
    codes.addAll(now.keySet());
    return codes.stream()
        .map(code -> of(code, then.get(code), now.getOrDefault(code, 0L), closed != null))
        .toList();
  }

  private static DayTotals of(String code, @Nullable Long then, long now, boolean wasClosed) {
    var currency = Currency.of(code);
    long before = then == null ? 0 : then;
    return new DayTotals(
        code,
        wasClosed ? Amounts.plain(before, currency) : "",
        Amounts.plain(now, currency),
        wasClosed && before != now ? Amounts.signed(now - before, currency) : "");
  }

  private static Map<String, Long> read(String totals) {
    var sums = new TreeMap<String, Long>();
    JsonMapper.shared()
        .readTree(totals)
        .properties()
        .forEach(sum -> sums.put(sum.getKey(), sum.getValue().asLong()));
    return sums;
  }
}
