package io.throughline.chart.mapping;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;

import io.throughline.chart.command.MapLedgerAccount;
import io.throughline.chart.event.ChartEvent;
import io.throughline.chart.event.LedgerAccountMapped;
import io.throughline.chart.state.ChartState;
import io.throughline.decision.Decision;

/// The rule of mapping: the last word counts, the same again stays quiet.
public final class ChartMapping {

  private ChartMapping() {}

  /// Maps the accounts of a prefix.
  public static Decision<ChartEvent> map(ChartState state, MapLedgerAccount command) {
    if (command.customerAccount().equals(state.mappings().get(command.prefix()))) {
      return alreadyDone(command.prefix());
    }
    return accept(
        new LedgerAccountMapped(
            command.prefix(), command.customerAccount(), state.version() + 1, command.at()));
  }
}
