package io.throughline.projection.reconciliation;

import io.throughline.projection.change.RowStatement;
import java.util.List;

/// The statements of {@link Touched}. {@code offset 0} and places of rows keep the server to key
/// lookups, as in {@link LiveFacts}.
final class TouchRows {

  /// Revisions that were accepted since the last time, in the order in which they count.
  static final RowStatement APPLY =
      RowStatement.of(
          "settlement_id text",
          """
          with applied as (
               update recon_payout p set applied = true
                 from {rows}
                where p.settlement_id = r.settlement_id and not p.applied
               returning p.settlement_id, p.revision, p.position)
          select settlement_id, revision, position from applied order by settlement_id, revision
          """);

  private static final String REVISION = "settlement_id text, revision integer, position bigint";

  static final RowStatement OF_REVISION =
      RowStatement.of(
          REVISION,
          """
          select distinct l.rail_key, l.group_ref
            from {rows}
            join recon_line l on l.settlement_id = r.settlement_id and l.revision = r.revision
           where l.kind in %s
          """
              .formatted(Groups.MATCHED));

  /// Lines that the revision leaves as they were stay those of the revision that brought them; all
  /// others of earlier revisions end.
  static final RowStatement GIVE_WAY =
      RowStatement.of(
          REVISION,
          """
          with r as materialized (select * from {rows}),
               kept as (
               delete from recon_line n
                using r, recon_line o
                where n.settlement_id = r.settlement_id and n.revision = r.revision
                  and o.settlement_id = n.settlement_id and o.line_key = n.line_key
                  and o.revision < n.revision and o.to_position is null
                  and (o.kind, o.raw_type, o.currency, o.amount_minor)
                      = (n.kind, n.raw_type, n.currency, n.amount_minor)
                  and o.order_ref is not distinct from n.order_ref
                  and o.reference is not distinct from n.reference
                  and o.sku is not distinct from n.sku
                  and o.quantity is not distinct from n.quantity
               returning o.line_key, o.revision)
          update recon_line o
             set to_position = r.position
            from r
           where o.settlement_id = r.settlement_id and o.revision < r.revision
             and o.to_position is null
             and not exists (
                 select from kept k where k.line_key = o.line_key and k.revision = o.revision)
          """);

  static final RowStatement LEFT_BEHIND =
      RowStatement.of(
          REVISION,
          """
          select distinct l.rail_key, l.group_ref
            from {rows}
            join recon_line l on l.settlement_id = r.settlement_id
             and l.to_position = r.position
           where l.kind in %s
          """
              .formatted(Groups.MATCHED));

  static final RowStatement PAYOUTS =
      RowStatement.of(
          "settlement_id text",
          """
          select distinct p.rail_key, p.group_ref
            from {rows}
            join recon_payout p on p.settlement_id = r.settlement_id
          """);

  static final RowStatement MOVED =
      RowStatement.of(
          "order_id text, reference text",
          """
          select distinct m.rail_key, r.order_id as group_ref
            from {rows}
           cross join lateral (
                 select m.rail_key
                   from recon_movement m
                  where m.order_id = r.order_id and m.reference = r.reference
                 offset 0) m
          """);

  static final RowStatement RAILS =
      RowStatement.of(
          "rail text, from_day date",
          """
          select distinct m.rail_key, m.order_id as group_ref
            from {rows}
            join recon_movement m on m.rail_key = lower(r.rail) and m.business_day >= r.from_day
          """);

  private static final String NAMES =
      """
      names as (
               select o.order_id as name from r join recon_order o on o.order_id = r.order_id
                union
               select o.channel_order_id from r join recon_order o on o.order_id = r.order_id
                union
               select o.channel_order_name from r join recon_order o on o.order_id = r.order_id
                where o.channel_order_name is not null)\
      """;

  /// Lines of these keys go to the group that they belong to now.
  private static String lines(String columns, String keys) {
    return """
    with r as materialized (select * from {rows}),
         %1$s,
         moved as (
         select l.ctid as place, l.group_ref as before, g.group_ref, h.given is not null as by_hand
           from keys k
           join recon_line l on l.ctid = k.place
           cross join lateral (select %2$s as given) h
           cross join lateral (
                select l.rail_key, l.channel, l.account, coalesce(h.given, l.order_ref) as order_ref,
                       case when h.given is null then l.reference end as reference,
                       %3$s as until) x
           cross join lateral (select %4$s as group_ref) g)
    update recon_line l
       set group_ref = m.group_ref, by_hand = m.by_hand
      from moved m
     where l.ctid = m.place
       and (l.group_ref, l.by_hand) <> (m.group_ref, m.by_hand)
    returning l.rail_key, m.before, l.group_ref
    """
        .formatted(
            keys.isEmpty() ? columns : columns + keys,
            Groups.BY_HAND.formatted(Groups.ALL),
            Groups.ALL,
            Groups.OF_X);
  }

  /// The same for what people and rails said.
  private static String said(String table, String account, String keys) {
    return """
    with r as materialized (select * from {rows}),
         %1$s,
         moved as (
         select t.position, t.group_ref as before, g.group_ref
           from keys k
           join %2$s t on t.position = k.position
           cross join lateral (
                select t.rail_key, %3$s, t.order_ref, t.reference, %4$s as until) x
           cross join lateral (select %5$s as group_ref) g)
    update %2$s t
       set group_ref = m.group_ref
      from moved m
     where t.position = m.position
       and t.group_ref <> m.group_ref
    returning t.rail_key, m.before, t.group_ref
    """
        .formatted(keys, table, account, Groups.ALL, Groups.OF_X);
  }

  private static final String LINE_KEYS =
      """
      ,
               keys as (
               select l.place
                 from names n
                cross join lateral (
                      select l.ctid as place
                        from recon_line l
                       where l.order_ref = n.name
                      offset 0) l
                union
               select l.place
                 from names n
                cross join lateral (
                      select l.ctid as place
                        from recon_match h
                        join recon_line l
                          on l.settlement_id = h.settlement_id and l.line_key = h.line_key
                       where h.to_order_ref = n.name
                      offset 0) l)\
      """;

  private static final String OF_ACCOUNT = "t.channel, t.account";
  private static final String OF_NONE = "null::text as channel, null::text as account";

  private static String saidOfNames(String table) {
    return NAMES
        + ", keys as (select t.position from names n join %s t on t.order_ref = n.name)"
            .formatted(table);
  }

  private static String saidOfReference(String table) {
    return """
    keys as (
             select t.position
               from r
               join %s t on t.rail_key = lower(r.rail) and t.reference = r.reference
              where t.order_ref is null)\
    """
        .formatted(table);
  }

  private static String saidOfClearing(String table) {
    return "keys as (select t.position from r join %s t on t.clearing_id = r.clearing_id)"
        .formatted(table);
  }

  static final List<RowStatement> BY_ORDER =
      List.of(
          RowStatement.of("order_id text", lines(NAMES, LINE_KEYS)),
          RowStatement.of(
              "order_id text",
              said("recon_classification", OF_ACCOUNT, saidOfNames("recon_classification"))),
          RowStatement.of(
              "order_id text", said("recon_due_move", OF_NONE, saidOfNames("recon_due_move"))));

  private static final String MONEY = "rail text, reference text";

  static final List<RowStatement> BY_MONEY =
      List.of(
          RowStatement.of(
              MONEY,
              lines(
                  """
                  keys as (
                           select l.place
                             from r
                            cross join lateral (
                                  select l.ctid as place
                                    from recon_line l
                                   where l.reference = r.reference
                                     and l.rail_key = lower(r.rail)
                                     and l.order_ref is null
                                  offset 0) l)\
                  """,
                  "")),
          RowStatement.of(
              MONEY,
              said("recon_classification", OF_ACCOUNT, saidOfReference("recon_classification"))),
          RowStatement.of(
              MONEY, said("recon_due_move", OF_NONE, saidOfReference("recon_due_move"))));

  private static final String CLEARING = "clearing_id text";

  static final List<RowStatement> BY_CLEARING =
      List.of(
          RowStatement.of(
              CLEARING,
              lines(
                  """
                  keys as (
                           select distinct l.place
                             from r
                            cross join lateral (
                                  select l.ctid as place
                                    from recon_match h
                                    join recon_line l
                                      on l.settlement_id = h.settlement_id
                                     and l.line_key = h.line_key
                                   where h.clearing_id = r.clearing_id
                                  offset 0) l)\
                  """,
                  "")),
          RowStatement.of(
              CLEARING,
              said("recon_classification", OF_ACCOUNT, saidOfClearing("recon_classification"))),
          RowStatement.of(
              CLEARING, said("recon_due_move", OF_NONE, saidOfClearing("recon_due_move"))));

  private TouchRows() {}
}
