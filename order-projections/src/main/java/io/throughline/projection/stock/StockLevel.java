package io.throughline.projection.stock;

/// The units of one item at one node.
///
/// @param sku the item
/// @param node where
/// @param onHand units that lie there, reserved or not
/// @param reserved units held by open reservations
/// @param safetyStock units kept back from new reservations
/// @param available what may still be promised; below zero when facts broke into the safety stock
public record StockLevel(
    String sku, String node, long onHand, long reserved, int safetyStock, long available) {}
