package io.throughline.projection.reconciliation;

import io.throughline.projection.change.RowStatement;

/// The facts of groups as they are now, and what was said of them before. {@code offset 0} keeps
/// the server from reading a table once for all groups and trying each row on each of them, which
/// it does when it planned while the table was small.
final class LiveFacts {

  private static final String KEYS = "rail text, ref text";

  static final RowStatement MOVEMENTS =
      RowStatement.of(
          KEYS,
          """
          select r.rail as rail_key, r.ref as group_ref, m.rail, m.kind, m.reference, m.channel,
                 m.account, m.business_day, m.currency, m.amount_minor, m.due_on, m.settled_minor
            from {rows}
           cross join lateral (
                 select m.rail, m.kind, m.reference, m.channel, m.account, m.business_day,
                        m.currency, m.amount_minor, m.due_on, m.settled_minor
                   from recon_movement m
                  where m.order_id = r.ref and m.rail_key = r.rail
                 offset 0) m
          """);

  static final RowStatement LINES =
      RowStatement.of(
          KEYS,
          """
          select r.rail as rail_key, r.ref as group_ref, l.rail, l.settlement_id, l.batch, l.line_key,
                 l.kind, l.reference, l.by_hand, l.channel, l.account, l.business_day, l.currency,
                 l.amount_minor
            from {rows}
           cross join lateral (
                 select l.rail, l.settlement_id, l.batch, l.line_key, l.kind, l.reference,
                        l.by_hand, l.channel, l.account, l.business_day, l.currency,
                        l.amount_minor
                   from recon_line l
                  where l.group_ref = r.ref and l.rail_key = r.rail
                    and l.to_position is null
                    and l.kind in %s
                    and exists (
                        select from recon_payout p
                         where p.settlement_id = l.settlement_id and p.revision = l.revision)
                 offset 0) l
          """
              .formatted(Groups.MATCHED));

  static final RowStatement CLASSIFICATIONS =
      RowStatement.of(
          KEYS,
          """
          select r.rail as rail_key, r.ref as group_ref, c.rail, c.clearing_id, c.classification_id,
                 c.variance_class, c.reference, c.channel, c.account, c.business_day, c.currency,
                 c.amount_minor
            from {rows}
           cross join lateral (
                 select c.rail, c.clearing_id, c.classification_id, c.variance_class, c.reference,
                        c.channel, c.account, c.business_day, c.currency, c.amount_minor
                   from recon_classification c
                  where c.group_ref = r.ref and c.rail_key = r.rail
                 offset 0) c
          """);

  static final RowStatement DUE_MOVES =
      RowStatement.of(
          KEYS,
          """
          select r.rail as rail_key, r.ref as group_ref, d.rail, d.reference, d.due_on, d.said_at
            from {rows}
           cross join lateral (
                 select d.rail, d.reference, d.due_on, d.said_at
                   from recon_due_move d
                  where d.group_ref = r.ref and d.rail_key = r.rail
                 offset 0) d
          """);

  /// Only those that say something: a payout that ties and arrived is none of matching's business.
  static final RowStatement PAYOUTS =
      RowStatement.of(
          KEYS,
          """
          select r.rail as rail_key, r.ref as group_ref, p.rail, p.settlement_id, p.batch, p.channel,
                 p.account, p.business_day, p.currency, p.payout_minor, p.lines_minor, p.failed,
                 p.failed_on, p.credited
            from {rows}
           cross join lateral (
                 select p.rail, p.settlement_id, p.batch, p.channel, p.account, p.business_day,
                        p.currency, p.payout_minor, p.lines_minor, f.failed, f.failed_on,
                        f.credited
                   from recon_payout p
                  cross join lateral (
                        select coalesce(sum(f.amount_minor) filter (where f.kind = 'FAILED'), 0)
                                   as failed,
                               max(f.business_day) filter (where f.kind = 'FAILED') as failed_on,
                               coalesce(sum(f.amount_minor) filter (where f.kind = 'CREDITED'), 0)
                                   as credited
                          from recon_payout_fact f
                         where f.settlement_id = p.settlement_id and f.currency = p.currency) f
                  where p.group_ref = r.ref and p.rail_key = r.rail
                    and not exists (
                        select from recon_payout n
                         where n.settlement_id = p.settlement_id and n.revision > p.revision)
                    and (p.payout_minor <> p.lines_minor or f.failed_on is not null)
                 offset 0) p
          """);

  static final RowStatement VARIANCES =
      RowStatement.of(
          KEYS,
          """
          select r.rail as rail_key, r.ref as group_ref, v.rail, v.variance_class, v.reference,
                 v.source, v.handle, v.channel, v.account, v.business_day, v.currency,
                 v.amount_minor, v.classified_minor
            from {rows}
           cross join lateral (
                 select v.rail, v.variance_class, v.reference, v.source, v.handle, v.channel,
                        v.account, v.business_day, v.currency, v.amount_minor,
                        v.classified_minor
                   from recon_variance v
                  where v.group_ref = r.ref and v.rail_key = r.rail
                 offset 0) v
          """);

  private LiveFacts() {}
}
