package io.throughline.projection.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a query asks for: conditions that are ours, values that are the asker's.
final class Conditions {

  private final StringBuilder text = new StringBuilder("true");
  private final Map<String, Object> values = new HashMap<>();

  /// Restricts by this condition when the value of its parameter is known.
  Conditions add(String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      text.append(" and ").append(condition);
      values.put(parameter, value);
    }
    return this;
  }

  /// Restricts to channels that the asker may see.
  Conditions visible(@Nullable Set<String> channels) {
    return add(
        "channel = any(:visible)",
        "visible",
        channels == null ? null : channels.toArray(String[]::new));
  }

  /// A value that no condition stands for.
  Conditions with(String parameter, Object value) {
    values.put(parameter, value);
    return this;
  }

  /// Account, currency, rail and channels of a filter; its days in this column.
  static Conditions of(LedgerFilter filter, String day) {
    return new Conditions()
        .add(day + " >= :first", "first", filter.first())
        .add(day + " <= :last", "last", filter.last())
        .add("channel = :channel", "channel", filter.channel())
        .add("account = :account", "account", filter.account())
        .add("currency = :currency", "currency", filter.currency())
        .add("rail = :rail", "rail", filter.rail())
        .visible(filter.visible());
  }

  String text() {
    return text.toString();
  }

  Map<String, Object> values() {
    return values;
  }
}
