package io.throughline.projection.reconciliation;

import io.throughline.projection.change.RowStatement;

/// The facts of groups as they are now, and what was said of them before.
final class LiveFacts {

  private static final String KEYS = "rail text, ref text";

  static final RowStatement MOVEMENTS =
      RowStatement.of(
          KEYS,
          """
          select m.rail_key, m.rail, m.order_id as group_ref, m.kind, m.reference, m.channel, m.account,
                 m.business_day, m.currency, m.amount_minor, m.due_on, m.settled_minor
            from {rows}
            join recon_movement m on m.order_id = r.ref and m.rail_key = r.rail
          """);

  static final RowStatement LINES =
      RowStatement.of(
          KEYS,
          """
          select l.rail_key, l.rail, l.group_ref, l.settlement_id, l.batch, l.line_key, l.kind, l.reference,
                 l.by_hand, l.channel, l.account, l.business_day, l.currency, l.amount_minor
            from {rows}
            join recon_line l on l.rail_key = r.rail and l.group_ref = r.ref
            join recon_payout p on p.settlement_id = l.settlement_id and p.revision = l.revision
           where l.to_position is null
             and l.kind in %s
          """
              .formatted(Groups.MATCHED));

  static final RowStatement CLASSIFICATIONS =
      RowStatement.of(
          KEYS,
          """
          select c.rail_key, c.rail, c.group_ref, c.clearing_id, c.classification_id, c.variance_class,
                 c.reference, c.channel, c.account, c.business_day, c.currency, c.amount_minor
            from {rows}
            join recon_classification c on c.rail_key = r.rail and c.group_ref = r.ref
          """);

  static final RowStatement DUE_MOVES =
      RowStatement.of(
          KEYS,
          """
          select d.rail_key, d.rail, d.group_ref, d.reference, d.due_on, d.said_at
            from {rows}
            join recon_due_move d on d.rail_key = r.rail and d.group_ref = r.ref
          """);

  /// Only those that say something: a payout that ties and arrived is none of matching's business.
  static final RowStatement PAYOUTS =
      RowStatement.of(
          KEYS,
          """
          select p.rail_key, p.rail, p.group_ref, p.settlement_id, p.batch, p.channel, p.account,
                 p.business_day, p.currency, p.payout_minor, p.lines_minor, f.failed, f.failed_on,
                 f.credited
            from {rows}
            join recon_payout p on p.rail_key = r.rail and p.group_ref = r.ref
            cross join lateral (
                 select coalesce(sum(f.amount_minor) filter (where f.kind = 'FAILED'), 0) as failed,
                        max(f.business_day) filter (where f.kind = 'FAILED') as failed_on,
                        coalesce(sum(f.amount_minor) filter (where f.kind = 'CREDITED'), 0)
                            as credited
                   from recon_payout_fact f
                  where f.settlement_id = p.settlement_id and f.currency = p.currency) f
           where not exists (
                 select from recon_payout n
                  where n.settlement_id = p.settlement_id and n.revision > p.revision)
             and (p.payout_minor <> p.lines_minor or f.failed_on is not null)
          """);

  static final RowStatement VARIANCES =
      RowStatement.of(
          KEYS,
          """
          select v.rail_key, v.rail, v.group_ref, v.variance_class, v.reference, v.source, v.handle, v.channel,
                 v.account, v.business_day, v.currency, v.amount_minor, v.classified_minor
            from {rows}
            join recon_variance v on v.rail_key = r.rail and v.group_ref = r.ref
          """);

  private LiveFacts() {}
}
