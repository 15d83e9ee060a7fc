package io.throughline.projection.stock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some rows of a list, and where it goes on.
///
/// @param rows the rows of this page
/// @param next the last row of this page, where the next one begins; null on the last page
/// @param <T> what is listed
/// @param <C> what tells the place of a row
public record StockPage<T, C>(List<T> rows, @Nullable C next) {

  /// Copies the rows.
  public StockPage {
    rows = List.copyOf(rows);
  }

  /// The place of a level in the list.
  ///
  /// @param sku its item
  /// @param node its node
  public record LevelCursor(String sku, String node) {}

  /// The place of a reservation in the list of its item.
  ///
  /// @param since when it was made
  /// @param reservationId its id
  public record ReservationCursor(Instant since, String reservationId) {}
}
