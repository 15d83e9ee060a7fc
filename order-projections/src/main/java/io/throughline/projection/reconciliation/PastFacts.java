package io.throughline.projection.reconciliation;

import io.throughline.projection.change.RowStatement;
import java.util.List;

/// Facts by what was known at a position. The group that a fact belonged to then is worked out with
/// the orders, movements and matches that were known then; the group in its row is today's.
final class PastFacts {

  private static final String DAYS =
      "channel text, account text, first date, last date, until bigint";

  private static final String KEYS = "rail text, ref text, until bigint";

  private static final String LINE_COLUMNS =
      """
      l.settlement_id, l.revision, l.batch, l.line_key, l.kind, l.reference, l.channel, l.account,
             l.business_day, l.currency, l.amount_minor\
      """;

  /// The lines that counted then.
  private static final String COUNTED =
      """
      join recon_payout p
                on p.settlement_id = l.settlement_id and p.revision = l.revision
               and p.position <= r.until\
      """;

  private static final String STILL = "(l.to_position is null or l.to_position > r.until)";

  private static final String LINE_GROUP =
      """
      cross join lateral (select %s as given) h
              cross join lateral (
                   select l.rail_key, l.channel, l.account, coalesce(h.given, l.order_ref) as order_ref,
                          case when h.given is null then l.reference end as reference,
                          r.until) x
              cross join lateral (select %s as group_ref) g\
      """
          .formatted(Groups.BY_HAND.formatted("r.until"), Groups.OF_X);

  private static String group(String alias) {
    return """
    cross join lateral (
                 select %1$s.rail_key, %1$s.channel, %1$s.account, %1$s.order_ref, %1$s.reference,
                        r.until) x
            cross join lateral (select %2$s as group_ref) g\
    """
        .formatted(alias, Groups.OF_X);
  }

  /// The groups that had facts on these days of an account.
  static final List<RowStatement> GROUPS_OF_DAYS =
      List.of(
          RowStatement.of(
              DAYS,
              """
              select distinct m.rail_key, m.order_id as group_ref
                from {rows}
                join recon_movement m
                  on m.channel = r.channel and m.account = r.account
                 and m.business_day between r.first and r.last and m.position <= r.until
              """),
          RowStatement.of(
              DAYS,
              """
              select distinct l.rail_key, g.group_ref
                from {rows}
                join recon_line l
                  on l.channel = r.channel and l.account = r.account
                 and l.business_day between r.first and r.last
                 and l.kind in %s
                %s
                %s
               where %s
              """
                  .formatted(Groups.MATCHED, COUNTED, LINE_GROUP, STILL)),
          RowStatement.of(
              DAYS,
              """
              select distinct c.rail_key, g.group_ref
                from {rows}
                join recon_classification c
                  on c.channel = r.channel and c.account = r.account
                 and c.business_day between r.first and r.last and c.position <= r.until
                %s
              """
                  .formatted(group("c"))),
          RowStatement.of(
              DAYS,
              """
              select distinct p.rail_key, p.group_ref
                from {rows}
                join recon_payout p
                  on p.channel = r.channel and p.account = r.account and p.position <= r.until
                left join recon_payout_fact f
                  on f.settlement_id = p.settlement_id and f.position <= r.until
               where p.business_day between r.first and r.last
                  or f.business_day between r.first and r.last
              """));

  static final RowStatement MOVEMENTS =
      RowStatement.of(
          KEYS,
          """
          select m.rail_key, m.rail, m.order_id as group_ref, m.kind, m.reference, m.channel, m.account,
                 m.business_day, m.currency, m.amount_minor, null::date as due_on,
                 0 as settled_minor
            from {rows}
            join recon_movement m
              on m.order_id = r.ref and m.rail_key = r.rail and m.position <= r.until
          """);

  /// What may name a group: its text, and what its order is called.
  private static final String NAMES =
      """
      names as (
               select r.rail, r.ref as name, r.until from r
                union
               select r.rail, o.channel_order_id, r.until
                 from r join recon_order o on o.order_id = r.ref
                union
               select r.rail, o.channel_order_name, r.until
                 from r join recon_order o on o.order_id = r.ref
                where o.channel_order_name is not null)\
      """;

  static final RowStatement LINES =
      RowStatement.of(
          KEYS,
          """
          with k as materialized (select * from {rows}),
               r as (select k.rail, k.ref, k.until from k),
               %s,
               found as (
               select l.settlement_id, l.revision, l.line_key, n.until
                 from names n
                 join recon_line l on l.order_ref = n.name and l.rail_key = n.rail
                union
               select l.settlement_id, l.revision, l.line_key, r.until
                 from r
                 join recon_movement m on m.order_id = r.ref and m.rail_key = r.rail
                 join recon_line l
                   on l.rail_key = m.rail_key and l.reference = m.reference and l.order_ref is null
                union
               select l.settlement_id, l.revision, l.line_key, n.until
                 from names n
                 join recon_match h on h.to_order_ref = n.name
                 join recon_line l
                   on l.settlement_id = h.settlement_id and l.line_key = h.line_key
                  and l.rail_key = n.rail
                union
               select l.settlement_id, l.revision, l.line_key, r.until
                 from r
                 join (select distinct channel, account from recon_batch) a
                   on r.ref = 'account:' || a.channel || ':' || a.account
                 join recon_line l
                   on l.channel = a.channel and l.account = a.account and l.rail_key = r.rail
                  and l.order_ref is null
                  and l.kind in %s)
          select l.rail_key, l.rail, g.group_ref, %s, h.given is not null as by_hand
            from found r
            join recon_line l
              on l.settlement_id = r.settlement_id and l.revision = r.revision
             and l.line_key = r.line_key
            %s
            %s
           where l.kind in %s
             and %s
          """
              .formatted(
                  NAMES, Groups.MATCHED, LINE_COLUMNS, COUNTED, LINE_GROUP, Groups.MATCHED, STILL));

  private static String found(String table, String columns, String account) {
    return """
    with k as materialized (select * from {rows}),
         r as (select k.rail, k.ref, k.until from k),
         %1$s,
         found as (
         select t.position, n.until
           from names n
           join %2$s t on t.order_ref = n.name and t.rail_key = n.rail
          union
         select t.position, r.until
           from r
           join recon_movement m on m.order_id = r.ref and m.rail_key = r.rail
           join %2$s t on t.rail_key = m.rail_key and t.reference = m.reference and t.order_ref is null
          union
         select t.position, r.until
           from r
           join %2$s t on t.rail_key = r.rail and t.order_ref is null
          where r.ref like 'account:%%')
    select t.rail_key, t.rail, g.group_ref, %3$s
      from found r
      join %2$s t on t.position = r.position and t.position <= r.until
      cross join lateral (
           select t.rail_key, %4$s, t.order_ref, t.reference, r.until) x
      cross join lateral (select %5$s as group_ref) g
    """
        .formatted(NAMES, table, columns, account, Groups.OF_X);
  }

  static final RowStatement CLASSIFICATIONS =
      RowStatement.of(
          KEYS,
          found(
              "recon_classification",
              """
              t.clearing_id, t.classification_id, t.variance_class, t.reference, t.channel,
                     t.account, t.business_day, t.currency, t.amount_minor\
              """,
              "t.channel, t.account"));

  static final RowStatement DUE_MOVES =
      RowStatement.of(
          KEYS,
          found(
              "recon_due_move",
              "t.reference, t.due_on, t.said_at",
              "null::text as channel, null::text as account"));

  static final RowStatement PAYOUTS =
      RowStatement.of(
          KEYS,
          """
          select p.rail_key, p.rail, p.group_ref, p.settlement_id, p.batch, p.channel, p.account,
                 p.business_day, p.currency, p.payout_minor, p.lines_minor, f.failed, f.failed_on,
                 f.credited
            from {rows}
            join recon_payout p
              on p.rail_key = r.rail and p.group_ref = r.ref and p.position <= r.until
            cross join lateral (
                 select coalesce(sum(f.amount_minor) filter (where f.kind = 'FAILED'), 0) as failed,
                        max(f.business_day) filter (where f.kind = 'FAILED') as failed_on,
                        coalesce(sum(f.amount_minor) filter (where f.kind = 'CREDITED'), 0)
                            as credited
                   from recon_payout_fact f
                  where f.settlement_id = p.settlement_id and f.currency = p.currency
                    and f.position <= r.until) f
           where not exists (
                 select from recon_payout n
                  where n.settlement_id = p.settlement_id and n.revision > p.revision
                    and n.position <= r.until)
             and (p.payout_minor <> p.lines_minor or f.failed_on is not null)
          """);

  private PastFacts() {}
}
