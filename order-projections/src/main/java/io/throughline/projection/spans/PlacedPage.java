package io.throughline.projection.spans;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some orders, those that have been longest in their place first.
///
/// @param next where the next page begins; null on the last one
public record PlacedPage(List<PlacedOrder> orders, PlacedPage.@Nullable Cursor next) {

  /// Copies the orders.
  public PlacedPage {
    orders = List.copyOf(orders);
  }

  /// The last order of a page.
  public record Cursor(Instant since, String orderId) {}
}
