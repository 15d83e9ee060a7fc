package io.throughline.stock.state;

import io.throughline.stock.event.StockAdjusted;
import io.throughline.stock.event.StockAnomalyRecorded;
import io.throughline.stock.event.StockConsumed;
import io.throughline.stock.event.StockCounted;
import io.throughline.stock.event.StockReceived;
import io.throughline.stock.event.StockReleased;

/// What is remembered of something that a caller may say twice: under which key, and what it said.
/// When it was said does not count, because a repeat may come with a later time.
///
/// @param key kind and id, such as {@code receipt/R-1}
/// @param stated what it said in short, such as {@code 5 at east}; the part without a fixed form
///   comes last, so that no two contents look the same
public record Fact(String key, String stated) {

  /// A receipt by its id.
  public static Fact of(StockReceived event) {
    return new Fact("receipt/" + event.receiptId(), event.quantity() + " at " + event.node());
  }

  /// A count by its id.
  public static Fact of(StockCounted event) {
    return new Fact("count/" + event.countId(), event.counted() + " at " + event.node());
  }

  /// An adjustment by its id.
  public static Fact of(StockAdjusted event) {
    return new Fact(
        "adjustment/" + event.adjustmentId(),
        "%+d %s at %s".formatted(event.delta(), event.reasonCode(), event.node()));
  }

  /// A release by its id.
  public static Fact of(StockReleased event) {
    return release(event.releaseId(), event.requested(), event.reservationId());
  }

  /// A release before it is decided.
  public static Fact release(String releaseId, int requested, String reservationId) {
    return new Fact("release/" + releaseId, requested + " of " + reservationId);
  }

  /// A shipment by its id and the reservation it took from.
  public static Fact of(StockConsumed event) {
    return shipment(event.shipmentId(), event.reservationId(), event.quantity());
  }

  /// A shipment before it is decided.
  public static Fact shipment(String shipmentId, String reservationId, int quantity) {
    return new Fact("shipment/" + shipmentId + "/" + reservationId, quantity + " units");
  }

  /// What an anomaly was about. Its key holds the content, so that the same contradiction is told
  /// once and another one is told too.
  static Fact of(StockAnomalyRecorded event) {
    return new Fact(event.fact(), event.stated()).told();
  }

  /// The key under which it is remembered that this contradicted what we hold.
  public Fact told() {
    return new Fact(key + " stated " + stated, "");
  }
}
