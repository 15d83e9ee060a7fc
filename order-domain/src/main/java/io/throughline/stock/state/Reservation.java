package io.throughline.stock.state;

/// An open reservation.
///
/// @param reservationId unique in the item
/// @param orderId whose it is
/// @param node where the units lie
/// @param quantity how many it still holds, above zero
/// @param requested how many were asked for when it was made
/// @param turn how many reservations the item had granted before it: a higher one is newer
public record Reservation(
    String reservationId, String orderId, String node, int quantity, int requested, long turn) {

  Reservation holding(int units) {
    return new Reservation(reservationId, orderId, node, units, requested, turn);
  }

  /// What its id stands for.
  public Answer answer() {
    return new Answer(orderId, node, requested, true);
  }
}
