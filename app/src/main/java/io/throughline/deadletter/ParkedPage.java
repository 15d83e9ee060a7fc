package io.throughline.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some parked orders, those that wait longest first, and where the list goes on.
///
/// @param orders the orders of this page
/// @param next where the next page begins; null on the last one
public record ParkedPage(List<ParkedOrder> orders, ParkedOrder.@Nullable Cursor next) {

  /// Copies the orders.
  public ParkedPage {
    orders = List.copyOf(orders);
  }
}
