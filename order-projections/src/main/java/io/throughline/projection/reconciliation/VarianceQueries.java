package io.throughline.projection.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Variances as they are now.
final class VarianceQueries {

  private final JdbcClient jdbc;

  VarianceQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<VarianceItem> variances(VarianceFilter filter, @Nullable String after, int limit) {
    var conditions =
        Conditions.of(filter.rows(), "v")
            .add("v.variance_class = :class", "class", filter.varianceClass())
            .add(
                "(v.amount_minor <> v.classified_minor) = :unexplained",
                "unexplained",
                filter.unexplained())
            .add("v.group_ref = :orderRef", "orderRef", filter.orderRef());
    var place = Cursor.parts(after, 2);
    if (!place.isEmpty()) {
      conditions
          .add("(v.business_day, v.variance_id) > (:day, :id)")
          .add("true", "day", LocalDate.parse(place.get(0)))
          .add("true", "id", place.get(1));
    }
    return find(conditions, Cursor.limit(limit));
  }

  Optional<VarianceItem> variance(String varianceId) {
    return find(new Conditions().add("v.variance_id = :id", "id", varianceId), 1).stream()
        .findFirst();
  }

  private List<VarianceItem> find(Conditions conditions, int limit) {
    return jdbc.sql(
            """
            select v.variance_id, v.variance_class, v.business_day, v.channel, v.account, v.rail,
                   v.currency, v.group_ref, o.channel_order_name, o.channel_order_id, v.reference,
                   v.handle, v.source, v.amount_minor, v.classified_minor
              from recon_variance v
              left join recon_order o on o.order_id = v.group_ref
             where %s
             order by v.business_day, v.variance_id
             limit :limit
            """
                .formatted(conditions.text()))
        .params(conditions.parameters())
        .param("limit", limit)
        .query((row, _) -> variance(row))
        .list();
  }

  private static VarianceItem variance(ResultSet row) throws SQLException {
    var key = RowQueries.key(row);
    var id = row.getString("variance_id");
    return new VarianceItem(
        Cursor.of(key.businessDay(), id),
        id,
        row.getString("variance_class"),
        key,
        Groups.shown(row.getString("group_ref")),
        ItemQueries.orderNumber(row),
        row.getString("reference"),
        row.getString("handle"),
        row.getString("source"),
        row.getLong("amount_minor"),
        row.getLong("classified_minor"));
  }
}
