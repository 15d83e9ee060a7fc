package io.throughline.projection.orders;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts over the whole read model {@code order-list}. They read a small index or few rows, but
/// all of that: ask once for many readers.
@Component
public class OrderCounts {

  static final String BY_STAGE =
      """
      select channel, stage, held, count(*) as orders
        from order_summary
       group by channel, stage, held
       order by channel, stage, held
      """;

  private final JdbcClient jdbc;

  OrderCounts(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// How many orders are in each stage, by channel, held ones apart.
  public List<StageCount> byStage() {
    return jdbc.sql(BY_STAGE)
        .query(
            (row, _) ->
                new StageCount(
                    row.getString("channel"),
                    Stage.valueOf(row.getString("stage")),
                    row.getBoolean("held"),
                    row.getLong("orders")))
        .list();
  }

  /// How many orders have an open hold of each reason, by channel. An order that is over waits for
  /// nobody, whatever holds it had.
  public List<HoldCount> byOpenHold() {
    return jdbc.sql(
            """
            select o.channel, h.reason, count(distinct o.order_id) as orders
              from order_summary as o
             cross join lateral jsonb_each_text(o.open_holds) as h(hold_id, reason)
             where o.held
               and o.stage not in ('REJECTED', 'CLOSED', 'COMPLETE', 'CANCELED')
             group by o.channel, h.reason
             order by h.reason, o.channel
            """)
        .query(
            (row, _) ->
                new HoldCount(
                    row.getString("channel"), row.getString("reason"), row.getLong("orders")))
        .list();
  }
}
