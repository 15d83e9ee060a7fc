package io.throughline.projection.stock;

import io.throughline.projection.stock.StockPage.LevelCursor;
import io.throughline.projection.stock.StockPage.ReservationCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the read model {@code stock-levels}.
@Component
public class StockLevels {

  /// Its processing group.
  public static final String GROUP = "stock-levels";

  /// The most rows on one page.
  public static final int MAX_PAGE = 200;

  private final JdbcClient jdbc;

  StockLevels(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// A page of levels, by item and node.
  ///
  /// @param after where the page before ended; null for the first
  /// @param limit at most so many, no more than {@link #MAX_PAGE}
  public StockPage<StockLevel, LevelCursor> page(
      StockFilter filter, @Nullable LevelCursor after, int limit) {
    requirePage(limit);
    var selection = StockSelection.of(filter, after);
    var found =
        jdbc.sql(
                """
                select sku, node, on_hand, reserved, safety_stock, available
                  from stock_level
                  %s
                 order by sku, node
                 limit :limit
                """
                    .formatted(selection.where()))
            .params(selection.parameters())
            .param("limit", limit + 1)
            .query((row, _) -> level(row))
            .list();
    return paged(found, limit, level -> new LevelCursor(level.sku(), level.node()));
  }

  /// The levels of an item at all its nodes; none when nothing was ever heard of it.
  public List<StockLevel> of(String sku) {
    return jdbc.sql(
            """
            select sku, node, on_hand, reserved, safety_stock, available
              from stock_level
             where sku = :sku
             order by node
            """)
        .param("sku", sku)
        .query((row, _) -> level(row))
        .list();
  }

  /// A page of the open reservations of an item, oldest first.
  ///
  /// @param after where the page before ended; null for the first
  /// @param limit at most so many, no more than {@link #MAX_PAGE}
  public StockPage<OpenReservation, ReservationCursor> reservations(
      String sku, @Nullable ReservationCursor after, int limit) {
    requirePage(limit);
    var from = after == null ? new ReservationCursor(Instant.EPOCH, "") : after;
    var found =
        jdbc.sql(
                """
                select reservation_id, order_id, node, quantity, since
                  from stock_reservation
                 where sku = :sku
                   and (since, reservation_id) > (:since, :reservation_id)
                 order by since, reservation_id
                 limit :limit
                """)
            .param("sku", sku)
            .param("since", from.since().atOffset(ZoneOffset.UTC))
            .param("reservation_id", from.reservationId())
            .param("limit", limit + 1)
            .query((row, _) -> reservation(row))
            .list();
    return paged(found, limit, last -> new ReservationCursor(last.since(), last.reservationId()));
  }

  private static void requirePage(int limit) {
    if (limit < 1 || limit > MAX_PAGE) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_PAGE + ": " + limit);
    }
  }

  private static <T, C> StockPage<T, C> paged(List<T> found, int limit, Function<T, C> place) {
    return found.size() <= limit
        ? new StockPage<>(found, null)
        : new StockPage<>(found.subList(0, limit), place.apply(found.get(limit - 1)));
  }

  private static StockLevel level(ResultSet row) throws SQLException {
    return new StockLevel(
        row.getString("sku"),
        row.getString("node"),
        row.getLong("on_hand"),
        row.getLong("reserved"),
        row.getInt("safety_stock"),
        row.getLong("available"));
  }

  private static OpenReservation reservation(ResultSet row) throws SQLException {
    return new OpenReservation(
        row.getString("reservation_id"),
        row.getString("order_id"),
        row.getString("node"),
        row.getInt("quantity"),
        row.getObject("since", OffsetDateTime.class).toInstant());
  }
}
