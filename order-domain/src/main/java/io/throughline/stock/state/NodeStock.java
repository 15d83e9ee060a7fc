package io.throughline.stock.state;

/// The item's units at one node.
///
/// @param node which
/// @param onHand units that lie there, reserved or not
/// @param safetyStock units kept back from new reservations
/// @param reserved units held by open reservations: never more than are on hand
public record NodeStock(String node, long onHand, int safetyStock, long reserved) {

  /// Nothing there.
  static NodeStock none(String node) {
    return new NodeStock(node, 0, 0, 0);
  }

  /// What may still be promised; below zero when facts broke into the safety stock.
  public long available() {
    return onHand - reserved - safetyStock;
  }

  /// What lies there and is promised to nobody, safety stock included.
  public long free() {
    return onHand - reserved;
  }

  NodeStock withOnHand(long units) {
    return new NodeStock(node, units, safetyStock, reserved);
  }

  NodeStock withSafetyStock(int units) {
    return new NodeStock(node, onHand, units, reserved);
  }

  NodeStock withReserved(long units) {
    return new NodeStock(node, onHand, safetyStock, units);
  }
}
