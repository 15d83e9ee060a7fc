package io.throughline.projection.stock;

import io.throughline.projection.stock.StockPage.LevelCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The conditions of a list of levels, put together from constant pieces: only those that restrict
/// stand in the statement. Values are parameters.
final class StockSelection {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  private StockSelection() {}

  /// The levels of this filter that come after this one.
  static StockSelection of(StockFilter filter, @Nullable LevelCursor after) {
    var selection = new StockSelection();
    selection.add("starts_with(sku, :prefix)", "prefix", filter.skuPrefix());
    selection.add("node = :node", "node", filter.node());
    if (filter.onlyShort()) {
      selection.conditions.add("available <= 0");
    }
    if (after != null) {
      selection.add("(sku, node) > (:after_sku, :after_node)", "after_sku", after.sku());
      selection.parameters.put("after_node", after.node());
    }
    return selection;
  }

  private void add(String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(parameter, value);
    }
  }

  /// The where clause; empty when nothing restricts.
  String where() {
    return conditions.isEmpty() ? "" : "where " + String.join("\n  and ", conditions);
  }

  /// What its parameters stand for.
  Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }
}
