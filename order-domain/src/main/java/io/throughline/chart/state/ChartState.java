package io.throughline.chart.state;

import io.throughline.chart.event.ChartEvent;
import io.throughline.chart.event.LedgerAccountMapped;
import java.util.HashMap;
import java.util.Map;

/// The chart of accounts as its events left it.
///
/// @param mappings the customer's account, by how the names of ours begin
/// @param version 0 before the first mapping, one more with each
public record ChartState(Map<String, String> mappings, int version) {

  /// Copies the mappings.
  public ChartState {
    mappings = Map.copyOf(mappings);
  }

  /// Before the first event.
  public static ChartState none() {
    return new ChartState(Map.of(), 0);
  }

  /// The state after one more event. Total, without rules: history is not argued with.
  public static ChartState evolve(ChartState state, ChartEvent event) {
    return switch (event) {
      case LedgerAccountMapped(var prefix, var customerAccount, var version, _) -> {
        var more = new HashMap<>(state.mappings);
        more.put(prefix, customerAccount);
        yield new ChartState(more, version);
      }
    };
  }
}
