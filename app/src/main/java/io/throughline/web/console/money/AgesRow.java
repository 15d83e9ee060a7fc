package io.throughline.web.console.money;

import io.throughline.money.Currency;
import io.throughline.projection.reconciliation.Aging;
import io.throughline.projection.reconciliation.OpenSum;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.web.console.Amounts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is open in a currency, by how late it is.
record AgesRow(String currency, List<Cell> cells) {

  /// What is open of one age.
  ///
  /// @param items how many movements, for people
  record Cell(String label, String text, String items, String href) {}

  /// What the movements of one age come to.
  private record Sum(long items, long open) {

    Sum plus(Sum other) {
      return new Sum(items + other.items, open + other.open);
    }
  }

  /// One row per currency.
  static List<AgesRow> of(List<OpenSum> sums, RowFilter filter, LocalDate today) {
    var byCurrency = new TreeMap<String, Map<Aging, Sum>>();
    for (var sum : sums) {
      byCurrency
          .computeIfAbsent(sum.currency(), _ -> new EnumMap<>(Aging.class))
          .merge(Aging.of(sum.due(), today), new Sum(sum.items(), sum.open()), Sum::plus);
    }
    return byCurrency.entrySet().stream()
        .map(one -> of(one.getKey(), one.getValue(), Links.filter(filter)))
        .toList();
  }

  private static AgesRow of(String code, Map<Aging, Sum> sums, String filter) {
    var currency = Currency.of(code);
    return new AgesRow(
        code,
        Arrays.stream(Aging.values())
            .map(
                aging -> {
                  var sum = sums.getOrDefault(aging, new Sum(0, 0));
                  return new Cell(
                      OpenItemsPage.Bucket.text(aging),
                      Amounts.number(sum.open(), currency),
                      Amounts.count(sum.items()) + (sum.items() == 1 ? " item" : " items"),
                      Links.OPEN + "?due=%s&%s&currency=%s".formatted(aging, filter, code));
                })
            .toList());
  }
}
