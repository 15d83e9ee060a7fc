package io.throughline.projection.orders;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks the read model {@code order-list}.
@Component
public class Orders {

  /// Its processing group.
  public static final String GROUP = "order-list";

  /// The most orders on one page.
  public static final int MAX_PAGE = 200;

  /// With the conditions of a selection in the place of {@code %s}.
  static final String PAGE =
      OrderRows.SELECT
          + """
          %s
          order by received_at desc, order_id desc
          limit :limit
          """;

  private final JdbcClient jdbc;
  private final TransactionTemplate oneMoment;

  Orders(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.oneMoment = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.oneMoment.setReadOnly(true);
    this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// A page of orders, newest first.
  ///
  /// @param after where the page before ended; null for the first
  /// @param limit at most so many, no more than {@link #MAX_PAGE}
  public OrderPage page(OrderFilter filter, OrderPage.@Nullable Cursor after, int limit) {
    if (limit < 1 || limit > MAX_PAGE) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_PAGE + ": " + limit);
    }
    var selection = OrderSelection.of(filter, after);
    var found =
        jdbc.sql(PAGE.formatted(selection.where()))
            .params(selection.parameters())
            .param("limit", limit + 1)
            .query((row, _) -> OrderRows.summary(row))
            .list();
    if (found.size() <= limit) {
      return new OrderPage(found, null);
    }
    var last = found.get(limit - 1);
    return new OrderPage(
        found.subList(0, limit), new OrderPage.Cursor(last.receivedAt(), last.orderId()));
  }

  /// How many orders a filter lets through, counted no further than a limit.
  public int count(OrderFilter filter, int limit) {
    var selection = OrderSelection.of(filter, null);
    return jdbc.sql(
            """
            select count(*)
              from (select 1 from order_summary %s limit :limit) as counted
            """
                .formatted(selection.where()))
        .params(selection.parameters())
        .param("limit", limit)
        .query(Integer.class)
        .single();
  }

  /// One order; empty when the read model does not know it (yet).
  public Optional<OrderSummary> find(String orderId) {
    return jdbc.sql(OrderRows.SELECT + " where order_id = :orderId")
        .param("orderId", orderId)
        .query((row, _) -> OrderRows.summary(row))
        .optional();
  }

  /// One order with its lines and parts, as of one moment; empty when the read model does not know
  /// it (yet).
  public Optional<OrderDetail> detail(String orderId) {
    return Optional.ofNullable(oneMoment.execute(_ -> detailNow(orderId)));
  }

  private @Nullable OrderDetail detailNow(String orderId) {
    return find(orderId)
        .map(summary -> new OrderDetail(summary, lines(orderId), parts(orderId)))
        .orElse(null);
  }

  private List<OrderLineUnits> lines(String orderId) {
    return jdbc.sql(OrderRows.SELECT_LINES)
        .param("orderId", orderId)
        .query((row, _) -> OrderRows.line(row))
        .list();
  }

  private List<OrderPart> parts(String orderId) {
    return jdbc.sql(OrderRows.SELECT_PARTS)
        .param("orderId", orderId)
        .query((row, _) -> OrderRows.part(row))
        .list();
  }

  /// The order's story, oldest first; empty for an unknown order.
  public List<TimelineEntry> timeline(String orderId) {
    return jdbc.sql(
            """
            select sequence, event_id, event_type, recorded_at, actor, headline
              from order_timeline
             where order_id = :orderId
             order by sequence
            """)
        .param("orderId", orderId)
        .query(
            (row, _) ->
                new TimelineEntry(
                    row.getLong("sequence"),
                    row.getString("event_id"),
                    row.getString("event_type"),
                    OrderRows.instant(row, "recorded_at"),
                    row.getString("actor"),
                    row.getString("headline")))
        .list();
  }
}
