package io.throughline.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Rows divided into as many transactions as the instance needed for them, of nearly equal size.
///
/// @param connections for each connection its transactions, one after another
record FloorTransactions(List<List<Map<FloorTable, List<FloorRow>>>> connections) {

  /// Divides them; with more commits than orders, an order's rows lie in several.
  ///
  /// @param rows ordered by order
  static FloorTransactions of(List<FloorRow> rows, long commits, int connections) {
    int count = Math.clamp(commits, connections, Math.max(connections, rows.size()));
    var divided = new ArrayList<List<Map<FloorTable, List<FloorRow>>>>();
    for (int connection = 0; connection < connections; connection++) {
      divided.add(new ArrayList<>());
    }
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) rows.size() * i / count);
      int to = (int) ((long) rows.size() * (i + 1) / count);
      if (from < to) {
        divided.get(i % connections).add(byTable(rows.subList(from, to)));
      }
    }
    return new FloorTransactions(divided);
  }

  private static Map<FloorTable, List<FloorRow>> byTable(List<FloorRow> rows) {
    var tables = new EnumMap<FloorTable, List<FloorRow>>(FloorTable.class);
    rows.forEach(row -> tables.computeIfAbsent(row.table(), _ -> new ArrayList<>()).add(row));
    return tables;
  }

  int commits() {
    return connections.stream().mapToInt(List::size).sum();
  }
}
