package io.throughline.projection.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Cost to serve by SKU: lines of statements that count now. A line that names a SKU is borne by
/// it; one that names an order only is split over the order's lines by net value, largest
/// remainder, ties to the lower line. MONEY sections 5 and 6.
final class CostQueries {

  private static final String COSTS =
      """
      with cost as (
          select l.settlement_id, l.revision, l.line_key, l.business_day, l.channel, l.account,
                 l.currency, l.kind, l.sku, l.group_ref, -l.amount_minor as minor
            from recon_line l
            join recon_payout p on p.settlement_id = l.settlement_id and p.revision = l.revision
           where l.to_position is null
             and l.kind in ('FEE', 'COMMISSION', 'FULFIL_FEE', 'CB_FEE')
             and {lines}
      ),
      weighed as (
          select c.settlement_id, c.revision, c.line_key, c.business_day, c.channel, c.account,
                 c.currency, c.kind, c.minor, o.sku, o.place,
                 case when sum(greatest(o.net_minor, 0)) over line = 0 then 1
                      else greatest(o.net_minor, 0) end::numeric as weight
            from cost c
            join recon_order_line o on o.order_id = c.group_ref
           where c.sku is null
          window line as (partition by c.settlement_id, c.revision, c.line_key)
      ),
      parts as (
          select w.settlement_id, w.revision, w.line_key, w.business_day, w.channel, w.account,
                 w.currency, w.kind, w.minor, w.sku, w.place,
                 div(abs(w.minor) * w.weight, sum(w.weight) over line) as whole,
                 mod(abs(w.minor) * w.weight, sum(w.weight) over line) as rest
            from weighed w
          window line as (partition by w.settlement_id, w.revision, w.line_key)
      ),
      borne as (
          select c.business_day, c.channel, c.account, c.sku, c.currency, c.kind, c.minor as told,
                 0::numeric as shared, c.settlement_id, c.revision, c.line_key
            from cost c
           where c.sku is not null
              or not exists (select from recon_order_line o where o.order_id = c.group_ref)
          union all
          select p.business_day, p.channel, p.account, p.sku, p.currency, p.kind, 0,
                 sign(p.minor::numeric) * (p.whole + case
                     when row_number() over (line order by p.rest desc, p.place)
                          <= abs(p.minor) - sum(p.whole) over line then 1
                     else 0 end),
                 p.settlement_id, p.revision, p.line_key
            from parts p
          window line as (partition by p.settlement_id, p.revision, p.line_key)
      )
      select b.business_day, b.channel, b.account, coalesce(b.sku, '') as sku, b.currency, b.kind,
             sum(b.told)::bigint as told, sum(b.shared)::bigint as shared,
             count(distinct (b.settlement_id, b.revision, b.line_key)) as lines
        from borne b
       where {borne}
       group by b.business_day, b.channel, b.account, coalesce(b.sku, ''), b.currency, b.kind
       order by b.business_day, b.channel, b.account, coalesce(b.sku, '') collate "C", b.currency,
                b.kind
       limit :limit
      """;

  private static final int PARTS = 6;

  private final JdbcClient jdbc;

  CostQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param sku only of this SKU; null for all
  List<CostToServe> costs(
      RowFilter filter, @Nullable String sku, @Nullable String after, int limit) {
    var lines = Conditions.of(filter, "l");
    var found = new Conditions().add("b.sku = :sku", "sku", sku);
    var place = Cursor.parts(after, PARTS);
    if (!place.isEmpty()) {
      found
          .add(
              """
              (b.business_day, b.channel, b.account, coalesce(b.sku, '') collate "C", b.currency,
               b.kind) > (:afterDay, :afterChannel, :afterAccount, :afterSku, :afterCurrency,
               :afterKind)\
              """)
          .add("true", "afterDay", LocalDate.parse(place.get(0)))
          .add("true", "afterChannel", place.get(1))
          .add("true", "afterAccount", place.get(2))
          .add("true", "afterSku", place.get(3))
          .add("true", "afterCurrency", place.get(4))
          .add("true", "afterKind", place.get(5));
    }
    return jdbc.sql(COSTS.replace("{lines}", lines.text()).replace("{borne}", found.text()))
        .params(lines.parameters())
        .params(found.parameters())
        .param("limit", Cursor.limit(limit))
        .query((row, _) -> cost(row))
        .list();
  }

  private static CostToServe cost(ResultSet row) throws SQLException {
    var day = row.getObject("business_day", LocalDate.class);
    var channel = row.getString("channel");
    var account = row.getString("account");
    var sku = row.getString("sku");
    var currency = row.getString("currency");
    var kind = row.getString("kind");
    return new CostToServe(
        Cursor.of(day, channel, account, sku, currency, kind),
        day,
        channel,
        account,
        sku.isEmpty() ? null : sku,
        currency,
        kind,
        row.getLong("told"),
        row.getLong("shared"),
        row.getLong("lines"));
  }
}
