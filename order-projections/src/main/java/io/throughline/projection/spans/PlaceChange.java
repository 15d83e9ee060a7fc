package io.throughline.projection.spans;

import io.throughline.money.Money;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.event.OrderClosed;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderReopened;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.RefundReversed;
import io.throughline.projection.units.UnitDeltas;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What an event says of the order itself, beside the units of its lines.
///
/// @param admission the new admission; null when it stays
/// @param closed whether it is closed now; null when that stays
/// @param placed the hold that was placed
/// @param released id of the hold that was released
/// @param captured money that came in; less than nothing when it went back, minor units
/// @param capturedIn its currency
record PlaceChange(
    @Nullable String admission,
    @Nullable Boolean closed,
    @Nullable HoldPlaced placed,
    @Nullable String released,
    long captured,
    @Nullable String capturedIn) {

  private static final PlaceChange NONE = new PlaceChange(null, null, null, null, 0, null);

  static PlaceChange of(OrderEvent event) {
    return switch (event) {
      case OrderValidated _ -> admitted("VALIDATED");
      case OrderRejected _ -> admitted("REJECTED");
      case OrderClosed _ -> closed(true);
      case OrderReopened _ -> closed(false);
      case HoldPlaced e -> new PlaceChange(null, null, e, null, 0, null);
      case HoldReleased e -> new PlaceChange(null, null, null, e.holdId(), 0, null);
      case PaymentCaptured e -> money(e.amount(), 1);
      case OrderRefunded e -> money(e.amount(), -1);
      case RefundReversed e -> money(e.amount(), 1);
      default -> NONE;
    };
  }

  private static PlaceChange admitted(String admission) {
    return new PlaceChange(admission, null, null, null, 0, null);
  }

  private static PlaceChange closed(boolean closed) {
    return new PlaceChange(null, closed, null, null, 0, null);
  }

  private static PlaceChange money(Money amount, int sign) {
    return new PlaceChange(
        null, null, null, null, sign * amount.minorUnits(), amount.currency().code());
  }

  /// What units that are added to a line cost, minor units.
  static long added(OrderEvent event) {
    return event instanceof LineQuantityChanged change && change.added() != null
        ? change.added().minorUnits()
        : 0;
  }

  /// Whether nothing changes but units, if those.
  boolean isNone() {
    return equals(NONE);
  }

  /// By how many units each place of a line changes.
  static Object[] deltas(UnitDeltas line) {
    return Arrays.stream(UnitPlace.values())
        .map(place -> place.buckets().stream().mapToInt(line::in).sum())
        .toArray();
  }
}
