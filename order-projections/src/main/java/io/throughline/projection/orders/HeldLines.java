package io.throughline.projection.orders;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the lines that wait for a SKU, among the tables of {@link Orders}.
@Component
public class HeldLines {

  private final JdbcClient jdbc;

  HeldLines(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// The lines of held orders, by order; all lines of an order are on one page or the next.
  ///
  /// @param holdId the hold of validation that says so
  /// @param channel only of this channel; null for all
  /// @param account only of this account; null for all
  /// @param after only of orders after this id; empty for all
  /// @param orders at most of so many orders
  public List<HeldLine> page(
      String holdId, @Nullable String channel, @Nullable String account, String after, int orders) {
    return jdbc.sql(
            """
            with held as (
                select s.order_id, s.channel, s.account
                  from order_summary s
                 where s.held
                   and jsonb_exists(s.open_holds, :holdId)
                   and (cast(:channel as text) is null or s.channel = :channel)
                   and (cast(:account as text) is null or s.account = :account)
                   and s.order_id > :after
                 order by s.order_id
                 limit :orders
            )
            select h.order_id, h.channel, h.account, l.line_id, l.sku, l.title
              from held h
              join order_line_units l on l.order_id = h.order_id
             order by h.order_id, l.place
            """)
        .param("holdId", holdId)
        .param("channel", channel)
        .param("account", account)
        .param("after", after)
        .param("orders", orders)
        .query(
            (row, _) ->
                new HeldLine(
                    row.getString("order_id"),
                    row.getString("channel"),
                    row.getString("account"),
                    row.getString("line_id"),
                    row.getString("sku"),
                    row.getString("title")))
        .list();
  }
}
