package io.throughline.projection.spans;

import io.throughline.projection.change.RowStatement;

/// The one statement by which an order goes from interval to interval. Its rows are of two kinds:
/// one for each line whose units move, and one without a line for the order itself.
///
/// It moves the units, sees what that makes of the order, and where anything has changed ends the
/// interval that lasted and begins the next. All of it sees the rows as they were before: that is
/// how the new interval still finds the one that ends.
final class PlaceStatement {

  private static final String COLUMNS =
      """
      order_id text, line_id text, %s, added bigint, admission text, closed boolean, \
      hold_id text, hold_kind text, hold_reason text, hold_owner text, released text, \
      captured bigint, captured_in text, sequence bigint, position bigint, at timestamptz\
      """
          .formatted(UnitPlace.all("d_%s integer"::formatted));

  private static final String MOVE_LINES =
      """
      with given as materialized (select r.* from {rows}),
      line_moved as (
          update order_line_place l
             set %s, worth_minor = l.worth_minor + g.added, last_sequence = g.sequence
            from given g
           where g.line_id is not null
             and l.order_id = g.order_id
             and l.line_id = g.line_id
             and l.last_sequence < g.sequence
          returning l.order_id, %s, %s
      ),
      """
          .formatted(
              UnitPlace.all("units_%1$s = l.units_%1$s + g.d_%1$s"::formatted),
              UnitPlace.live("new.units_%1$s - old.units_%1$s as units_%1$s"::formatted),
              UnitPlace.flight("new.value_%1$s - old.value_%1$s as value_%1$s"::formatted));

  /// Grouped, not joined: the server joins two such lists by comparing each with each.
  private static final String GATHER =
      """
      change as (
          select order_id, %s, %s, max(admission) as admission, bool_or(closed) as closed,
                 max(hold_id) as hold_id, max(hold_kind) as hold_kind,
                 max(hold_reason) as hold_reason, max(hold_owner) as hold_owner,
                 max(released) as released, max(captured) as captured,
                 max(captured_in) as captured_in, max(sequence) as sequence,
                 max(position) as position, max(at) as at
            from (select order_id, %s, %s, null as admission, null::boolean as closed,
                         null as hold_id, null as hold_kind, null as hold_reason,
                         null as hold_owner, null as released, null::bigint as captured,
                         null as captured_in, null::bigint as sequence, null::bigint as position,
                         null::timestamptz as at
                    from line_moved
                   union all
                  select order_id, %s, %s, admission, closed, hold_id, hold_kind, hold_reason,
                         hold_owner, released, captured, captured_in, sequence, position, at
                    from given
                   where line_id is null) as parts
           group by order_id
      ),
      """
          .formatted(
              UnitPlace.live("sum(units_%1$s)::integer as units_%1$s"::formatted),
              UnitPlace.flight("sum(value_%1$s)::bigint as value_%1$s"::formatted),
              UnitPlace.live("units_%s"::formatted),
              UnitPlace.flight("value_%s"::formatted),
              UnitPlace.live("0 as units_%s"::formatted),
              UnitPlace.flight("0 as value_%s"::formatted));

  private static final String MOVE_ORDER =
      """
      placed as (
          update order_place p
             set %s, %s,
                 admission = coalesce(c.admission, p.admission),
                 closed = coalesce(c.closed, p.closed),
                 holds = holds_after(p.holds, case when c.hold_id is not null
                     then jsonb_build_object('id', c.hold_id, 'kind', c.hold_kind,
                                             'reason', c.hold_reason, 'owner', c.hold_owner)
                     end, c.released),
                 captured_minor = p.captured_minor
                     + case when c.captured_in = p.currency then c.captured else 0 end,
                 last_sequence = c.sequence
            from change c
           where p.order_id = c.order_id
             and p.last_sequence < c.sequence
          returning c.position, c.at, new.order_id, new.channel, new.account, new.currency,
                    new.stage, new.holds -> 0 as hold, new.captured_minor, %s, %s,
                    (old.stage, old.holds -> 0, old.captured_minor, %s, %s)
                    is distinct from
                    (new.stage, new.holds -> 0, new.captured_minor, %s, %s) as changed
      ),
      """
          .formatted(
              UnitPlace.live("units_%1$s = p.units_%1$s + c.units_%1$s"::formatted),
              UnitPlace.flight("value_%1$s = p.value_%1$s + c.value_%1$s"::formatted),
              UnitPlace.flight("new.units_%s"::formatted),
              UnitPlace.flight("new.value_%s"::formatted),
              UnitPlace.flight("old.units_%s"::formatted),
              UnitPlace.flight("old.value_%s"::formatted),
              UnitPlace.flight("new.units_%s"::formatted),
              UnitPlace.flight("new.value_%s"::formatted));

  /// A stay goes on while the order is held for the same reason, or while it is in the same stage
  /// and not held.
  private static final String STAYS =
      """
      (s.hold_id is not distinct from (n.hold ->> 'id')
                 and (s.hold_id is not null or s.stage = n.stage))\
      """;

  private static final String NEXT_INTERVAL =
      """
      ended as (
          update order_span s
             set to_position = n.position, to_at = n.at,
                 left_place = n.stage in ('REJECTED', 'CLOSED', 'CANCELED') or not %s
            from placed n
           where n.changed
             and s.order_id = n.order_id
             and s.to_position is null
      )
      insert into order_span
             (order_id, from_position, from_at, since_position, since_at, channel, account,
              currency, stage, hold_id, hold_kind, hold_reason, hold_owner, captured_minor, %s, %s)
      select n.order_id, n.position, n.at,
             case when %s then s.since_position else n.position end,
             case when %s then s.since_at else n.at end,
             n.channel, n.account, n.currency, n.stage, n.hold ->> 'id', n.hold ->> 'kind',
             n.hold ->> 'reason', n.hold ->> 'owner', n.captured_minor, %s, %s
        from placed n
        left join order_span s on s.order_id = n.order_id and s.to_position is null
       where n.changed
         and n.stage not in ('REJECTED', 'CLOSED', 'CANCELED')
          on conflict (order_id, from_position) do nothing
      """
          .formatted(
              STAYS,
              UnitPlace.flight("units_%s"::formatted),
              UnitPlace.flight("value_%s"::formatted),
              STAYS,
              STAYS,
              UnitPlace.flight("n.units_%s"::formatted),
              UnitPlace.flight("n.value_%s"::formatted));

  /// Goes on with each order of its rows.
  static final RowStatement MOVE =
      RowStatement.of(COLUMNS, MOVE_LINES + GATHER + MOVE_ORDER + NEXT_INTERVAL);

  private PlaceStatement() {}
}
