package io.throughline.projection.journal;

import io.throughline.money.SignedMoney;
import io.throughline.projection.Recorded;
import io.throughline.projection.change.RowStatement;
import io.throughline.projection.journal.template.Entry;
import io.throughline.projection.journal.template.StatementTemplates;
import io.throughline.projection.journal.template.StatementTemplates.Booking;
import io.throughline.settlement.event.SettlementBatchAccepted;
import io.throughline.settlement.event.SettlementLinesRecorded;
import org.jspecify.annotations.Nullable;

/// Statements of rails: lines wait until the statement is accepted. A later revision takes back the
/// entries of lines that it drops or changes, and of a payout that it changes, on its own day; what
/// it leaves as it was stays where it is.
///
/// Everything is guarded by the sequence of the statement's last event, which the last statement of
/// each event moves on.
final class StatementRows {

  private static final String EVENT = " sequence bigint, position bigint, at timestamptz";

  private static final String NEW =
      " "
          + """
          not exists (select 1
                        from journal_statement s
                       where s.settlement_id = r.settlement_id
                         and s.last_sequence >= r.sequence)\
          """;

  /// A file that came to nothing leaves nothing behind.
  private static final RowStatement FORGET =
      RowStatement.of(
          "settlement_id text," + EVENT,
          """
          delete from journal_line l
           using {rows}
           where l.settlement_id = r.settlement_id and not l.accepted
             and\
          """
              + NEW);

  private static final RowStatement LINE = staged();

  /// Of its own, and always there: what follows it must never run before it.
  private static final RowStatement PAYOUT = staged();

  private static final String ACCEPTED =
      """
      settlement_id text, rail text, batch text, revision integer, channel text, account text, \
      business_day text, template_version smallint,\
      """
          + EVENT;

  private static final String SAME =
      """
      s.settlement_id = l.settlement_id and s.line_key = l.line_key and s.what = l.what
      and s.currency = l.currency and s.minor = l.minor
      and s.order_ref is not distinct from l.order_ref\
      """;

  private static final RowStatement TAKE_BACK =
      RowStatement.of(
          ACCEPTED,
          Bookings.of(
              """
              select l.reversal_id as entry_id, r.position, r.at as recorded_at,
                     'Reversed' || e.what as what,
                     e.source || '/reversed-by-r' || r.revision as source,
                     e.template_version, e.activity, e.channel, e.account, e.order_ref, e.rail,
                     e.currency, r.business_day::date as origin_day, null::bigint as movement_minor,
                     null::text as clearing, null::text as settled_by, e.ledger_accounts,
                     array(select -leg.minor
                             from unnest(e.minors) with ordinality as leg(minor, n)
                            order by leg.n) as minors
                from {rows}
                join journal_line l on l.settlement_id = r.settlement_id and l.accepted
                join journal_entry e on e.entry_id = l.entry_id
               where not exists (select 1
                                   from journal_line s
                                  where not s.accepted and %s)
                 and %s\
              """
                  .formatted(SAME, NEW)));

  private static final RowStatement DROP =
      RowStatement.of(
          ACCEPTED,
          """
          delete from journal_line l
           using {rows}
           where l.settlement_id = r.settlement_id and l.accepted
             and not exists (select 1
                               from journal_line s
                              where not s.accepted and %s)
             and %s
          """
              .formatted(SAME, NEW));

  private static final RowStatement KEEP =
      RowStatement.of(
          ACCEPTED,
          """
          delete from journal_line s
           using {rows}
           where s.settlement_id = r.settlement_id and not s.accepted
             and exists (select 1 from journal_line l where l.accepted and %s)
             and %s
          """
              .formatted(SAME, NEW));

  private static final RowStatement BOOK =
      RowStatement.of(
          ACCEPTED,
          Bookings.of(
              """
              select l.entry_id, r.position, r.at as recorded_at, l.what,
                     concat_ws('|', r.rail, r.batch, 'r' || r.revision, nullif(l.line_key, ''))
                     as source,
                     r.template_version, l.activity, r.channel, r.account, l.order_ref, r.rail,
                     l.currency, r.business_day::date as origin_day, null::bigint as movement_minor,
                     null::text as clearing, null::text as settled_by,
                     array[l.ledger_account || case when l.per_rail then ':' || r.rail else '' end,
                           concat_ws(':', 'Assets:Clearing', r.rail, r.channel, r.account)]
                     as ledger_accounts,
                     array[-l.minor, l.minor] as minors
                from {rows}
                join journal_line l on l.settlement_id = r.settlement_id and not l.accepted
               where %s\
              """
                  .formatted(NEW)));

  private static final RowStatement COUNT =
      RowStatement.of(
          ACCEPTED,
          """
          update journal_line l
             set accepted = true
            from {rows}
           where l.settlement_id = r.settlement_id and not l.accepted
             and\
          """
              + NEW);

  /// One for each kind of event: within a wave a statement writes the rows of all its events at
  /// once, and what comes before it for one kind would come after it for another.
  private static final RowStatement BEGUN_SEEN = seen();

  private static final RowStatement LINES_SEEN = seen();
  private static final RowStatement ACCEPTED_SEEN = seen();

  private StatementRows() {}

  private static RowStatement staged() {
    return RowStatement.of(
        """
        settlement_id text, line_key text, revision integer, what text, activity text, \
        ledger_account text, per_rail boolean, currency text, minor bigint, order_ref text, \
        entry_id uuid, reversal_id uuid,\
        """
            + EVENT,
        """
        insert into journal_line
               (settlement_id, line_key, revision, accepted, what, activity, ledger_account,
                per_rail, currency, minor, order_ref, entry_id, reversal_id)
        select r.settlement_id, r.line_key, r.revision, false, r.what, r.activity,
               r.ledger_account, r.per_rail, r.currency, r.minor, r.order_ref, r.entry_id,
               r.reversal_id
          from {rows}
         where r.minor <> 0 and\
        """
            + NEW
            + " on conflict (settlement_id, line_key, revision) do nothing");
  }

  private static RowStatement seen() {
    return RowStatement.of(
        "settlement_id text," + EVENT,
        """
        insert into journal_statement as s (settlement_id, last_sequence)
        select r.settlement_id, r.sequence
          from {rows}
            on conflict (settlement_id) do update
           set last_sequence = excluded.last_sequence
         where s.last_sequence < excluded.last_sequence
        """);
  }

  static void begun(Recorded recorded) {
    recorded.row(FORGET);
    recorded.row(BEGUN_SEEN);
  }

  /// A chunk of which nothing is booked says nothing at all, so that no statement of it gets ahead
  /// of one that another chunk needs first.
  static void lines(SettlementLinesRecorded event, Recorded recorded) {
    boolean booked = false;
    for (var line : event.lines()) {
      var booking = StatementTemplates.booking(line.kind());
      if (booking.isPresent()) {
        booked = true;
        line(
            LINE,
            recorded,
            booking.get(),
            event.revision(),
            line.lineKey(),
            line.amount(),
            line.orderRef());
      }
    }
    if (booked) {
      recorded.row(LINES_SEEN);
    }
  }

  static void accepted(SettlementBatchAccepted event, Recorded recorded) {
    line(
        PAYOUT,
        recorded,
        StatementTemplates.PAYOUTS,
        event.revision(),
        null,
        event.payout().negated(),
        null);
    for (var statement : new RowStatement[] {TAKE_BACK, DROP, KEEP, BOOK, COUNT}) {
      recorded.row(
          statement,
          event.rail(),
          event.batch(),
          event.revision(),
          event.channel(),
          event.account(),
          event.businessDay().toString(),
          Entry.VERSION);
    }
    recorded.row(ACCEPTED_SEEN);
  }

  /// @param amount what it is to clearing
  private static void line(
      RowStatement statement,
      Recorded recorded,
      Booking booking,
      int revision,
      @Nullable String lineKey,
      SignedMoney amount,
      @Nullable String orderRef) {
    var id = StatementTemplates.entryId(booking.what(), recorded.orderId(), revision, lineKey);
    recorded.row(
        statement,
        lineKey == null ? "" : lineKey,
        revision,
        booking.what(),
        booking.activity().name(),
        booking.ledgerAccount(),
        booking.perRail(),
        amount.currency().code(),
        amount.minorUnits(),
        orderRef,
        id,
        StatementTemplates.reversalId(id));
  }
}
