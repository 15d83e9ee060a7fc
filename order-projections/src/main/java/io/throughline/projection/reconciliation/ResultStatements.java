package io.throughline.projection.reconciliation;

import io.throughline.projection.change.RowStatement;

/// The statements of {@link ResultRows}.
final class ResultStatements {

  static final RowStatement SETTLE =
      RowStatement.of(
          "order_id text, kind text, reference text, due_on date, settled bigint",
          """
          update recon_movement m
             set due_on = n.due_on, settled_minor = n.settled
            from (select r.due_on, r.settled, p.place
                    from {rows}
                   cross join lateral (
                         select m.ctid as place
                           from recon_movement m
                          where m.order_id = r.order_id and m.kind = r.kind
                            and m.reference = r.reference
                         offset 0) p) n
           where m.ctid = n.place
          """);

  static final RowStatement FORGET =
      RowStatement.of(
          "variance_id text",
          """
          delete from recon_variance v
           using {rows}
           where v.variance_id = r.variance_id
          """);

  static final RowStatement FIND =
      RowStatement.of(
          """
          variance_id text, rail text, group_ref text, variance_class text, reference text, \
          source text, handle text, channel text, account text, business_day date, \
          currency text, amount bigint, classified bigint\
          """,
          """
          insert into recon_variance
                 (variance_id, rail, group_ref, variance_class, reference, source, handle, channel,
                  account, business_day, currency, amount_minor, classified_minor)
          select r.variance_id, r.rail, r.group_ref, r.variance_class, r.reference, r.source,
                 r.handle, r.channel, r.account, r.business_day, r.currency, r.amount, r.classified
            from {rows}
              on conflict (variance_id) do update
                 set handle = excluded.handle, amount_minor = excluded.amount_minor,
                     classified_minor = excluded.classified_minor
          """);

  private static final String DAY =
      """
      business_day date, channel text, account text, rail text, currency text, \
      movements bigint, variances bigint, unexplained bigint, captured bigint, \
      refunded bigint, chargebacks bigint, cb_reversals bigint, settled bigint, \
      variance bigint, classified bigint\
      """;

  static final RowStatement DAYS =
      RowStatement.of(
          DAY,
          """
          insert into recon_day as d
                 (business_day, channel, account, rail, currency, movements, variances, unexplained,
                  captured, refunded, chargebacks, cb_reversals, settled, variance, classified)
          select r.business_day, r.channel, r.account, r.rail, r.currency, r.movements, r.variances,
                 r.unexplained, r.captured, r.refunded, r.chargebacks, r.cb_reversals, r.settled,
                 r.variance, r.classified
            from {rows}
              on conflict (business_day, channel, account, rail, currency) do update
                 set movements = d.movements + excluded.movements,
                     variances = d.variances + excluded.variances,
                     unexplained = d.unexplained + excluded.unexplained,
                     captured = d.captured + excluded.captured,
                     refunded = d.refunded + excluded.refunded,
                     chargebacks = d.chargebacks + excluded.chargebacks,
                     cb_reversals = d.cb_reversals + excluded.cb_reversals,
                     settled = d.settled + excluded.settled,
                     variance = d.variance + excluded.variance,
                     classified = d.classified + excluded.classified
          """);

  /// A day of which nothing is left was never there.
  static final RowStatement NO_DAYS =
      RowStatement.of(
          DAY,
          """
          delete from recon_day d
           using {rows}
           where d.business_day = r.business_day and d.channel = r.channel
             and d.account = r.account and d.rail = r.rail and d.currency = r.currency
             and d.movements = 0 and d.variances = 0
          """);

  private static final String DUE =
      """
      business_day date, channel text, account text, rail text, currency text, due_on date, \
      items bigint, open bigint\
      """;

  static final RowStatement OPEN =
      RowStatement.of(
          DUE,
          """
          insert into recon_open as o
                 (business_day, channel, account, rail, currency, due_on, items, open)
          select r.business_day, r.channel, r.account, r.rail, r.currency, r.due_on, r.items, r.open
            from {rows}
              on conflict (business_day, channel, account, rail, currency, due_on) do update
                 set items = o.items + excluded.items, open = o.open + excluded.open
          """);

  static final RowStatement NOT_OPEN =
      RowStatement.of(
          DUE,
          """
          delete from recon_open o
           using {rows}
           where o.business_day = r.business_day and o.channel = r.channel
             and o.account = r.account and o.rail = r.rail and o.currency = r.currency
             and o.due_on = r.due_on and o.items = 0
          """);

  private ResultStatements() {}
}
