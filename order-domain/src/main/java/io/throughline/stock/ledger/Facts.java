package io.throughline.stock.ledger;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;

import io.throughline.decision.Decision;
import io.throughline.stock.event.StockEvent;
import io.throughline.stock.state.Fact;
import io.throughline.stock.state.StockState;
import java.util.List;

/// What all facts have in common: they are recorded once, and a second one under the same id that
/// says something else is recorded as an anomaly, because a fact is never refused. Rule: PRODUCT
/// law 1.
final class Facts {

  private Facts() {}

  /// Records a fact that was not heard before.
  ///
  /// @param contradiction what to record when the id stands for something else
  /// @param events what to record when the id is new
  static Decision<StockEvent> once(
      StockState state, Fact fact, StockEvent contradiction, List<StockEvent> events) {
    var known = state.facts().get(fact.key());
    if (fact.stated().equals(known) || state.facts().get(fact.told().key()) != null) {
      return alreadyDone(fact.key());
    }
    return known == null ? accept(events) : accept(contradiction);
  }
}
