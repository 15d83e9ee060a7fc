package io.throughline.projection.reconciliation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sums of what is open, by the day on which it is due.
final class OpenSumQueries {

  private final JdbcClient jdbc;

  OpenSumQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<OpenSum> sums(RowFilter filter) {
    var conditions = Conditions.of(filter, "o");
    return jdbc.sql(
            """
            select o.currency, o.due_on, sum(o.items) as items, sum(o.open) as open
              from recon_open o
             where %s
             group by o.currency, o.due_on
            having sum(o.items) <> 0
             order by o.currency, o.due_on
            """
                .formatted(conditions.text()))
        .params(conditions.parameters())
        .query(
            (row, _) ->
                new OpenSum(
                    row.getString("currency"),
                    row.getObject("due_on", LocalDate.class),
                    row.getLong("items"),
                    row.getLong("open")))
        .list();
  }
}
