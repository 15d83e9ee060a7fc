package io.throughline.order.state;

import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.UnitMove;
import org.jspecify.annotations.Nullable;

/// Units of a line that stand in the same bucket and belong to the same things.
///
/// @param bucket where they stand
/// @param reservationId the stock promised to them
/// @param fulfillmentOrderId the request to a node
/// @param shipmentId the parcel
public record Pile(
    Bucket bucket,
    @Nullable String reservationId,
    @Nullable String fulfillmentOrderId,
    @Nullable String shipmentId) {

  static Pile left(UnitMove move) {
    return in(move.from(), move);
  }

  /// What comes back out of a parcel has used up its stock: shipped again, it takes none.
  static Pile entered(UnitMove move) {
    var pile = in(move.to(), move);
    return move.from() == Bucket.SHIPPED && Bucket.AT_NODE.contains(move.to())
        ? new Pile(pile.bucket, null, pile.fulfillmentOrderId, null)
        : pile;
  }

  /// A unit belongs to no more than its bucket knows of: an open unit has no reservation, a packed
  /// one no parcel.
  private static Pile in(Bucket bucket, UnitMove move) {
    return switch (bucket) {
      case OPEN, BACKORDERED, CANCELED -> new Pile(bucket, null, null, null);
      case RESERVED -> new Pile(bucket, move.reservationId(), null, null);
      case RELEASED, PICKED, PACKED ->
          new Pile(bucket, move.reservationId(), move.fulfillmentOrderId(), null);
      case SHIPPED, DELIVERED, LOST, RETURNED ->
          new Pile(bucket, move.reservationId(), move.fulfillmentOrderId(), move.shipmentId());
    };
  }
}
