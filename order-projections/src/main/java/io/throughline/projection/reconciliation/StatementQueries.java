package io.throughline.projection.reconciliation;

import io.throughline.settlement.terms.LineKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Statements of rails: payouts and lines that count now.
final class StatementQueries {

  private final JdbcClient jdbc;

  StatementQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PayoutItem> payouts(RowFilter filter, @Nullable String after, int limit) {
    var conditions = Conditions.of(filter, "p");
    var place = Cursor.parts(after, 2);
    if (!place.isEmpty()) {
      conditions
          .add("(p.business_day, p.settlement_id) < (:day, :id)")
          .add("true", "day", LocalDate.parse(place.get(0)))
          .add("true", "id", place.get(1));
    }
    return jdbc.sql(
            """
            select p.settlement_id, p.batch, p.revision, p.rail, p.channel, p.account,
                   p.business_day, p.currency, p.payout_minor, p.lines, p.lines_minor, p.position,
                   p.event_id, p.recorded_at,
                   (select coalesce(string_agg(s.key || s.value, ' ' order by s.key), '')
                      from jsonb_each_text(p.sums) s
                     where s.key <> p.currency and s.value <> '0') as others,
                   (select coalesce(sum(f.amount_minor), 0) from recon_payout_fact f
                     where f.settlement_id = p.settlement_id and f.kind = 'CREDITED'
                       and f.currency = p.currency) as credited,
                   (select coalesce(sum(f.amount_minor), 0) from recon_payout_fact f
                     where f.settlement_id = p.settlement_id and f.kind = 'FAILED'
                       and f.currency = p.currency) as failed
              from recon_payout p
             where %s
               and not exists (
                   select from recon_payout n
                    where n.settlement_id = p.settlement_id and n.revision > p.revision)
             order by p.business_day desc, p.settlement_id desc
             limit :limit
            """
                .formatted(conditions.text()))
        .params(conditions.parameters())
        .param("limit", Cursor.limit(limit))
        .query((row, _) -> payout(row))
        .list();
  }

  List<LineItem> lines(String settlementId, @Nullable String after, int limit) {
    var conditions =
        new Conditions().add("l.settlement_id = :settlement", "settlement", settlementId);
    return lines(conditions, after, limit);
  }

  List<LineItem> ofOrder(String orderId, @Nullable String after, int limit) {
    return lines(new Conditions().add("l.group_ref = :order", "order", orderId), after, limit);
  }

  /// Lines that settle movements of the row, and lines that stand on the row as a variance.
  List<LineItem> behind(RowKey row, @Nullable String after, int limit) {
    var conditions =
        new Conditions()
            .add("l.rail_key = lower(:rail)", "rail", row.rail())
            .add("true", "day", row.businessDay())
            .add("true", "channel", row.channel())
            .add("true", "account", row.account())
            .add("true", "currency", row.currency())
            .add(
                """
                (l.settlement_id, l.revision, l.line_key) in (
                    select n.settlement_id, n.revision, n.line_key
                      from recon_movement m
                      join recon_line n on n.rail_key = m.rail_key and n.group_ref = m.order_id
                     where m.channel = :channel and m.account = :account
                       and m.business_day = :day and m.rail = :rail and m.currency = :currency
                       and (n.reference is null or n.by_hand or n.reference = m.reference)
                       and (n.kind = m.kind
                            or (n.kind = 'REFUND' and m.kind = 'REFUND_REVERSAL'))
                    union all
                    select n.settlement_id, n.revision, n.line_key
                      from recon_variance v
                      join recon_line n on n.rail_key = v.rail_key and n.group_ref = v.group_ref
                     where v.channel = :channel and v.account = :account
                       and v.business_day = :day and v.rail = :rail and v.currency = :currency
                       and n.business_day = :day and n.currency = :currency
                       and n.kind in ('CAPTURE', 'REFUND', 'CHARGEBACK', 'CB_REVERSAL', 'ADJUSTMENT')
                       and (v.source in ('', n.settlement_id || '|' || n.line_key)))
                """);
    return lines(conditions, after, limit);
  }

  private List<LineItem> lines(Conditions conditions, @Nullable String after, int limit) {
    var place = Cursor.parts(after, 3);
    if (!place.isEmpty()) {
      conditions
          .add("(l.settlement_id, l.revision, l.line_key) > (:afterId, :afterRevision, :afterKey)")
          .add("true", "afterId", place.get(0))
          .add("true", "afterRevision", Integer.valueOf(place.get(1)))
          .add("true", "afterKey", place.get(2));
    }
    return jdbc.sql(
            """
            select l.settlement_id, l.batch, l.revision, l.line_key, l.kind, l.raw_type, l.rail,
                   l.channel, l.account, l.business_day, l.order_ref, l.group_ref, l.reference, l.sku,
                   l.quantity, l.currency, l.amount_minor, l.by_hand, l.position
              from recon_line l
              join recon_payout p on p.settlement_id = l.settlement_id and p.revision = l.revision
             where l.to_position is null
               and %s
             order by l.settlement_id, l.revision, l.line_key
             limit :limit
            """
                .formatted(conditions.text()))
        .params(conditions.parameters())
        .param("limit", Cursor.limit(limit))
        .query((row, _) -> line(row))
        .list();
  }

  private static PayoutItem payout(ResultSet row) throws SQLException {
    var day = row.getObject("business_day", LocalDate.class);
    var id = row.getString("settlement_id");
    return new PayoutItem(
        Cursor.of(day, id),
        id,
        row.getString("batch"),
        row.getInt("revision"),
        row.getString("rail"),
        row.getString("channel"),
        row.getString("account"),
        day,
        row.getString("currency"),
        row.getLong("payout_minor"),
        row.getLong("lines"),
        row.getLong("lines_minor"),
        others(row.getString("others")),
        row.getLong("credited"),
        row.getLong("failed"),
        row.getLong("position"),
        row.getString("event_id"),
        ItemQueries.instant(row, "recorded_at"));
  }

  private static Map<String, Long> others(String text) {
    var sums = new TreeMap<String, Long>();
    for (var sum : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      sums.put(sum.substring(0, 3), Long.valueOf(sum.substring(3)));
    }
    return sums;
  }

  private static LineItem line(ResultSet row) throws SQLException {
    var id = row.getString("settlement_id");
    int revision = row.getInt("revision");
    var key = row.getString("line_key");
    return new LineItem(
        Cursor.of(id, revision, key),
        id,
        row.getString("batch"),
        revision,
        key,
        LineKind.valueOf(row.getString("kind")),
        row.getString("raw_type"),
        row.getString("rail"),
        row.getString("channel"),
        row.getString("account"),
        row.getObject("business_day", LocalDate.class),
        row.getString("order_ref"),
        Groups.shown(row.getString("group_ref")),
        row.getString("reference"),
        row.getString("sku"),
        row.getObject("quantity", Integer.class),
        row.getString("currency"),
        row.getLong("amount_minor"),
        row.getBoolean("by_hand"),
        row.getLong("position"));
  }
}
