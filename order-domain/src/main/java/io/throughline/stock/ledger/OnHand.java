package io.throughline.stock.ledger;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;

import io.throughline.decision.Decision;
import io.throughline.stock.command.AdjustStock;
import io.throughline.stock.command.RecordCount;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.SetSafetyStock;
import io.throughline.stock.event.SafetyStockSet;
import io.throughline.stock.event.StockAdjusted;
import io.throughline.stock.event.StockCounted;
import io.throughline.stock.event.StockEvent;
import io.throughline.stock.event.StockReceived;
import io.throughline.stock.state.Fact;
import io.throughline.stock.state.StockState;
import java.util.ArrayList;
import java.util.List;

/// What lies at a node: receipts, counts, adjustments, and what is kept back.
public final class OnHand {

  private OnHand() {}

  /// Records a receipt, once.
  public static Decision<StockEvent> receive(StockState state, RecordReceipt command) {
    var sku = command.item().sku();
    var received =
        new StockReceived(
            sku,
            command.receiptId(),
            command.node(),
            command.quantity(),
            command.reference(),
            command.at());
    var fact = Fact.of(received);
    var contradiction = Anomaly.reused(sku, fact, command.node(), command.at());
    return Facts.once(state, fact, contradiction, List.of(received));
  }

  /// Records a count, once. Reservations that the counted units do not cover are revoked first.
  public static Decision<StockEvent> count(StockState state, RecordCount command) {
    var sku = command.item().sku();
    var node = state.at(command.node());
    var counted =
        new StockCounted(
            sku, command.countId(), command.node(), node.onHand(), command.counted(), command.at());
    var fact = Fact.of(counted);
    var events = new ArrayList<StockEvent>();
    events.addAll(
        new Revocation(sku, fact.key(), command.at()).covering(state, node, command.counted()));
    events.add(counted);
    var contradiction = Anomaly.reused(sku, fact, command.node(), command.at());
    return Facts.once(state, fact, contradiction, events);
  }

  /// Records an adjustment, once. What would go below zero stops at zero, with an anomaly;
  /// reservations that the units left do not cover are revoked first.
  public static Decision<StockEvent> adjust(StockState state, AdjustStock command) {
    var sku = command.item().sku();
    var node = state.at(command.node());
    long after = Math.max(0, node.onHand() + command.delta());
    var adjusted = adjusted(command, node.onHand(), after);
    var fact = Fact.of(adjusted);
    var events = new ArrayList<StockEvent>();
    events.addAll(new Revocation(sku, fact.key(), command.at()).covering(state, node, after));
    events.add(adjusted);
    if (node.onHand() + command.delta() < 0) {
      var detail =
          "%d were on hand, the adjustment says %+d".formatted(node.onHand(), command.delta());
      events.add(
          Anomaly.ADJUSTED_BELOW_ZERO.of(sku, fact, command.node(), null, detail, command.at()));
    }
    var contradiction = Anomaly.reused(sku, fact, command.node(), command.at());
    return Facts.once(state, fact, contradiction, events);
  }

  private static StockAdjusted adjusted(AdjustStock command, long before, long after) {
    return new StockAdjusted(
        command.item().sku(),
        command.adjustmentId(),
        command.node(),
        command.delta(),
        before,
        after,
        command.reasonCode(),
        command.note(),
        command.at());
  }

  /// Keeps units back from new reservations; those that stand are not touched.
  public static Decision<StockEvent> keepBack(StockState state, SetSafetyStock command) {
    if (state.at(command.node()).safetyStock() == command.quantity()) {
      return alreadyDone(command.node());
    }
    return accept(
        new SafetyStockSet(command.item().sku(), command.node(), command.quantity(), command.at()));
  }
}
