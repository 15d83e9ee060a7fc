package io.throughline.projection.reconciliation;

import io.throughline.projection.reconciliation.matching.BusinessDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows as they are now.
final class RowQueries {

  private final JdbcClient jdbc;

  RowQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ReconciliationRow> rows(RowFilter filter, LocalDate today) {
    var conditions = Conditions.of(filter, "d");
    return jdbc.sql(
            """
            select d.business_day, d.channel, d.account, d.rail, d.currency, d.movements,
                   d.captured, d.refunded, d.chargebacks, d.cb_reversals, d.settled, d.variance,
                   d.classified, d.unexplained, coalesce(o.open_not_due, 0) as open_not_due,
                   coalesce(o.open_overdue, 0) as open_overdue,
                   coalesce(o.open_items, 0) as open_items,
                   coalesce(o.overdue_items, 0) as overdue_items
              from recon_day d
              left join (
                   select d.business_day, d.channel, d.account, d.rail, d.currency,
                          sum(d.open) filter (where d.due_on >= :due) as open_not_due,
                          sum(d.open) filter (where d.due_on < :due) as open_overdue,
                          sum(d.items) as open_items,
                          sum(d.items) filter (where d.due_on < :due) as overdue_items
                     from recon_open d
                    where %s
                    group by d.business_day, d.channel, d.account, d.rail, d.currency) o
                using (business_day, channel, account, rail, currency)
             where %s
             order by d.business_day desc, d.channel, d.account, d.rail, d.currency
            """
                .formatted(conditions.text(), conditions.text()))
        .params(conditions.parameters())
        .param("due", BusinessDays.upTo(today))
        .query((row, _) -> row(row))
        .list();
  }

  private static ReconciliationRow row(ResultSet row) throws SQLException {
    return new ReconciliationRow(
        key(row),
        row.getLong("movements"),
        row.getLong("captured"),
        row.getLong("refunded"),
        row.getLong("chargebacks"),
        row.getLong("cb_reversals"),
        row.getLong("settled"),
        row.getLong("open_not_due"),
        row.getLong("open_overdue"),
        row.getLong("open_items"),
        row.getLong("overdue_items"),
        row.getLong("variance"),
        row.getLong("classified"),
        row.getLong("unexplained"));
  }

  static RowKey key(ResultSet row) throws SQLException {
    return new RowKey(
        row.getObject("business_day", LocalDate.class),
        row.getString("channel"),
        row.getString("account"),
        row.getString("rail"),
        row.getString("currency"));
  }
}
