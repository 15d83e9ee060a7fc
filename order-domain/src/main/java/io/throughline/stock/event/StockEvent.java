package io.throughline.stock.event;

/// Something that happened to the stock of one item. Sealed, so that a new event breaks every
/// switch that has to learn it.
public sealed interface StockEvent
    permits StockReceived,
        StockCounted,
        StockAdjusted,
        SafetyStockSet,
        StockReserved,
        StockReservationDeclined,
        StockReservationRevoked,
        StockReleased,
        StockConsumed,
        StockAnomalyRecorded {

  /// The item, in canonical form; its stream is {@code stock-<sku>}.
  String sku();
}
