package io.throughline.projection.units;

import io.throughline.money.Money;
import io.throughline.order.event.LineAdded;
import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.terms.LineAmount;

/// By how much an event changes what an order is worth: total + added - canceled.
///
/// @param added what added units cost, minor units
/// @param canceled what canceled units were worth, minor units
public record ValueDelta(long added, long canceled) {

  private static final ValueDelta NONE = new ValueDelta(0, 0);

  /// What this event changes.
  public static ValueDelta of(OrderEvent event) {
    return switch (event) {
      case LineQuantityChanged e when e.added() != null ->
          new ValueDelta(e.added().minorUnits(), 0);
      case LineAdded e -> new ValueDelta(e.added().minorUnits(), 0);
      case UnitsCanceled e ->
          new ValueDelta(
              0,
              e.worth().stream()
                  .map(LineAmount::amount)
                  .mapToLong(Money::minorUnits)
                  .reduce(e.charges().minorUnits(), Long::sum));
      default -> NONE;
    };
  }
}
