package io.throughline.projection.journal;

/// The one way into the journal: drafts become entries, and entries are added to the sums. An entry
/// that is known already changes nothing.
final class Bookings {

  /// The day of the ledger for a draft: its own, unless it was closed before its event. A day
  /// before the last closed one is closed with it, also when nobody closed it by name; a day that
  /// was opened again by name is open.
  private static final String GL_DAY =
      """
      case when (select w.closed
                   from journal_close w
                  where w.channel = d.channel and w.account = d.account
                    and w.day = d.origin_day and w.position < d.position
                  order by w.position desc
                  limit 1) is false
           then d.origin_day
           else coalesce(
                (select c.day + 1
                   from journal_close c
                  where c.channel = d.channel and c.account = d.account
                    and c.day >= d.origin_day and c.position < d.position and c.closed
                    and not exists (select 1
                                      from journal_close o
                                     where o.channel = c.channel and o.account = c.account
                                       and o.day = c.day and o.position > c.position
                                       and o.position < d.position and not o.closed)
                  order by c.day desc
                  limit 1),
                d.origin_day)
      end\
      """;

  /// The account that stands in for clearing when the rail settles with ourselves, by the terms
  /// that were known and valid.
  private static final String SETTLED_IN =
      """
      coalesce((select coalesce(t.ledger_account, d.clearing)
                  from journal_rail t
                 where t.rail = lower(d.rail) and t.position < d.position
                   and t.valid_from <= d.origin_day
                 order by t.position desc
                 limit 1),
               d.settled_by, d.clearing)\
      """;

  /// What was not there becomes entries.
  private static final String FRESH =
      """
      fresh as (
          insert into journal_entry
                 (entry_id, position, recorded_at, what, source, template_version, activity, channel,
                  account, order_ref, rail, currency, origin_day, gl_day, movement_minor,
                  ledger_accounts, minors)
          select d.entry_id, d.position, d.recorded_at, d.what, d.source, d.template_version,
                 d.activity, d.channel, d.account, d.order_ref, d.rail, d.currency, d.origin_day,
                 {gl_day},
                 d.movement_minor,
                 case when d.clearing is null then d.ledger_accounts
                      else array_replace(d.ledger_accounts, d.clearing, {settled_in}) end,
                 d.minors
            from drafts d
              on conflict (entry_id) do nothing
          returning position, activity, channel, account, rail, currency, origin_day, gl_day,
                    movement_minor, ledger_accounts, minors
      ),
      """;

  /// They are added to their day of the ledger.
  private static final String SUMS =
      """
      sums as (
          insert into ledger_day as l
                 (gl_day, channel, account, ledger_account, currency, activity, rail, minor,
                  debit_minor, legs)
          select f.gl_day, f.channel, f.account, leg.ledger_account, f.currency, f.activity,
                 coalesce(f.rail, ''), sum(leg.minor), sum(greatest(leg.minor, 0)), count(*)
            from fresh f
           cross join lateral unnest(f.ledger_accounts, f.minors) as leg(ledger_account, minor)
           group by f.gl_day, f.channel, f.account, leg.ledger_account, f.currency, f.activity,
                    coalesce(f.rail, '')
              on conflict (gl_day, channel, account, ledger_account, currency, activity, rail)
              do update
             set minor = l.minor + excluded.minor,
                 debit_minor = l.debit_minor + excluded.debit_minor,
                 legs = l.legs + excluded.legs
      )
      """;

  /// And, if they move an order's money, to its cohort; a batch that is posted already may hold an
  /// entry that was parked when it was.
  private static final String COHORTS =
      """
      insert into journal_cohort as c
             (origin_day, channel, account, rail, currency, movement, booked_minor, posted_minor)
      select f.origin_day, f.channel, f.account, coalesce(f.rail, ''), f.currency, f.activity,
             sum(f.movement_minor),
             coalesce(sum(f.movement_minor)
                      filter (where exists (select 1
                                              from journal_batch b
                                             where b.channel = f.channel and b.account = f.account
                                               and b.gl_day = f.gl_day and b.currency = f.currency
                                               and b.state = 'POSTED' and b.holds @> f.position)), 0)
        from fresh f
       where f.movement_minor is not null
       group by f.origin_day, f.channel, f.account, coalesce(f.rail, ''), f.currency, f.activity
          on conflict (origin_day, channel, account, rail, currency, movement) do update
         set booked_minor = c.booked_minor + excluded.booked_minor,
             posted_minor = c.posted_minor + excluded.posted_minor
      """;

  private Bookings() {}

  /// The statement that books these drafts.
  ///
  /// @param drafts a query: {@code entry_id, position, recorded_at, what, source, template_version,
  ///   activity, channel, account, order_ref, rail, currency, origin_day, movement_minor, clearing,
  ///   settled_by, ledger_accounts, minors}
  static String of(String drafts) {
    return "with drafts as (\n"
        + drafts
        + "\n),\n"
        + FRESH.replace("{gl_day}", GL_DAY).replace("{settled_in}", SETTLED_IN)
        + SUMS
        + COHORTS;
  }
}
