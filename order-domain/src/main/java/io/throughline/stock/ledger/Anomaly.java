package io.throughline.stock.ledger;

import io.throughline.stock.event.StockAnomalyRecorded;
import io.throughline.stock.state.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a reported fact can contradict what we hold, and what a person should do about it.
enum Anomaly {
  ADJUSTED_BELOW_ZERO("Count the node and report the count."),
  CONSUMED_MORE_THAN_RESERVED("Compare the shipment with the reservation, then count the node."),
  CONSUMED_WITHOUT_RESERVATION("Find out where the units came from, then count that node."),
  FACT_ID_REUSED(
      "Ask the reporter which of the two is right; report a count or an adjustment under a new"
          + " id.");

  private final String remedy;

  Anomaly(String remedy) {
    this.remedy = remedy;
  }

  /// The anomaly as an event.
  StockAnomalyRecorded of(
      String sku,
      Fact fact,
      @Nullable String node,
      @Nullable String orderId,
      String detail,
      Instant at) {
    return new StockAnomalyRecorded(
        sku, name(), fact.key(), fact.stated(), node, orderId, detail, remedy, at);
  }

  /// That a fact came again and says something else than the first time.
  static StockAnomalyRecorded reused(String sku, Fact fact, @Nullable String node, Instant at) {
    var detail =
        "%s was recorded with other content; now it says: %s".formatted(fact.key(), fact.stated());
    return FACT_ID_REUSED.of(sku, fact, node, null, detail, at);
  }
}
