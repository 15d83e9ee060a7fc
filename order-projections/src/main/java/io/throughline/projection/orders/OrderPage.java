package io.throughline.projection.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some orders, newest first, and where the list goes on.
///
/// @param orders the orders of this page
/// @param next where the next page begins; null on the last one
public record OrderPage(List<OrderSummary> orders, OrderPage.@Nullable Cursor next) {

  /// Copies the orders.
  public OrderPage {
    orders = List.copyOf(orders);
  }

  /// The last order of a page: the next page begins after it, whatever is added meanwhile.
  ///
  /// @param receivedAt its time of receipt
  /// @param orderId its id
  public record Cursor(java.time.Instant receivedAt, String orderId) {}
}
