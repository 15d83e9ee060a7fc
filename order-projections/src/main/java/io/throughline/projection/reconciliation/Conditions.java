package io.throughline.projection.reconciliation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The conditions of a query and their parameters, both from a filter.
final class Conditions {

  private final StringBuilder text = new StringBuilder("true");
  private final Map<String, @Nullable Object> parameters = new HashMap<>();

  /// The rows of this filter.
  ///
  /// @param table the alias of the table that has day, channel, account, rail and currency
  static Conditions of(RowFilter filter, String table) {
    var visible = filter.visible();
    return new Conditions()
        .add(table + ".business_day >= :first", "first", filter.first())
        .add(table + ".business_day <= :last", "last", filter.last())
        .add(table + ".channel = :channel", "channel", filter.channel())
        .add(table + ".account = :account", "account", filter.account())
        .add(table + ".rail = :rail", "rail", filter.rail())
        .add(table + ".currency = :currency", "currency", filter.currency())
        .add(
            table + ".channel = any(:visible)",
            "visible",
            visible == null ? null : visible.toArray(String[]::new));
  }

  /// One more, unless it does not restrict.
  Conditions add(String condition, String name, @Nullable Object value) {
    if (value != null) {
      text.append(" and ").append(condition);
      parameters.put(name, value);
    }
    return this;
  }

  /// One more without a parameter.
  Conditions add(String condition) {
    text.append(" and ").append(condition);
    return this;
  }

  /// For the place after {@code where}. It is made of constants: values are parameters.
  String text() {
    return text.toString();
  }

  Map<String, ?> parameters() {
    return parameters;
  }
}
