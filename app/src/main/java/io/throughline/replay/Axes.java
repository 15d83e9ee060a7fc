package io.throughline.replay;

import io.throughline.order.state.Goods;
import io.throughline.order.state.Ledger;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.Bucket;
import io.throughline.projection.orders.Payment;
import io.throughline.projection.orders.Stage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where an order stands by its state: the rules of the SQL functions {@code order_stage}, {@code
/// order_partial} and {@code order_payment}, which read models keep. A test holds the two together.
final class Axes {

  private Axes() {}

  static Stage stage(OrderState state) {
    return switch (state) {
      case OrderState.NotReceived() -> Stage.RECEIVED;
      case OrderState.Rejected _ -> Stage.REJECTED;
      case OrderState.Closed _ -> Stage.CLOSED;
      case OpenOrder order -> stage(order);
    };
  }

  private static Stage stage(OpenOrder order) {
    var units = buckets(order.goods());
    var furthestBehind =
        units.keySet().stream().filter(bucket -> !bucket.terminal()).findFirst().orElse(null);
    if (furthestBehind == null) {
      boolean noneCame =
          order.goods().in(List.of(Bucket.DELIVERED, Bucket.LOST, Bucket.RETURNED)) == 0;
      return noneCame ? Stage.CANCELED : Stage.COMPLETE;
    }
    if (!order.admission().validated()) {
      return Stage.RECEIVED;
    }
    return switch (furthestBehind) {
      case OPEN, BACKORDERED -> Stage.VALIDATED;
      default -> Stage.valueOf(furthestBehind.name());
    };
  }

  /// Units by bucket over all lines, without empty buckets, in the order of a life.
  static Map<Bucket, Integer> buckets(Goods goods) {
    var units = new EnumMap<Bucket, Integer>(Bucket.class);
    for (var bucket : Bucket.values()) {
      int count = goods.in(List.of(bucket));
      if (count != 0) {
        units.put(bucket, count);
      }
    }
    return units;
  }

  /// Whether some units are further than others while any is still on its way.
  static boolean partial(Map<Bucket, Integer> units) {
    return units.keySet().stream().anyMatch(bucket -> !bucket.terminal())
        && units.keySet().stream().filter(bucket -> bucket != Bucket.CANCELED).count() > 1;
  }

  static Payment payment(Ledger ledger) {
    if (ledger.refunded() > 0) {
      return ledger.refunded() >= ledger.captured() ? Payment.REFUNDED : Payment.PARTIALLY_REFUNDED;
    }
    if (ledger.captured() > 0) {
      return ledger.captured() >= ledger.stillCharged() ? Payment.PAID : Payment.PARTIALLY_PAID;
    }
    if (ledger.stillCharged() <= 0) {
      return Payment.PAID;
    }
    return ledger.authorized() > 0 ? Payment.AUTHORIZED : Payment.UNPAID;
  }
}
