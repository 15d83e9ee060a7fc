package io.throughline.projection.journal;

import io.throughline.businessday.event.BusinessDayClosed;
import io.throughline.businessday.event.BusinessDayEvent;
import io.throughline.businessday.event.BusinessDayReopened;
import io.throughline.chart.event.LedgerAccountMapped;
import io.throughline.projection.Recorded;
import io.throughline.projection.change.RowStatement;
import io.throughline.rail.event.RailTermsSet;
import java.time.LocalDate;

/// What changes the meaning of facts of other streams: closes and terms of rails. Written in the
/// order of all events, so that no fact misses one before it.
final class MeaningRows {

  private static final String EVENT = "sequence bigint, position bigint, at timestamptz";

  private static final RowStatement CLOSE =
      RowStatement.of(
              "stream text, channel text, account text, day text, closed boolean, " + EVENT,
              """
              insert into journal_close (channel, account, day, position, closed)
              select r.channel, r.account, r.day::date, r.position, r.closed
                from {rows}
                  on conflict (channel, account, day, position) do nothing
              """)
          .inGlobalOrder();

  private static final RowStatement TERMS =
      RowStatement.of(
              "stream text, rail text, valid_from text, ledger_account text, " + EVENT,
              """
              insert into journal_rail (rail, position, valid_from, ledger_account)
              select lower(r.rail), r.position, r.valid_from::date, r.ledger_account
                from {rows}
                  on conflict (rail, position) do nothing
              """)
          .inGlobalOrder();

  private static final RowStatement MAP =
      RowStatement.of(
          "stream text, prefix text, customer_account text, version integer, " + EVENT,
          """
          insert into journal_chart as c (prefix, customer_account, version)
          select r.prefix, r.customer_account, r.version
            from {rows}
              on conflict (prefix) do update
             set customer_account = excluded.customer_account, version = excluded.version
           where c.version < excluded.version
          """);

  private MeaningRows() {}

  static void day(BusinessDayEvent event, Recorded recorded) {
    switch (event) {
      case BusinessDayClosed e -> day(recorded, e.channel(), e.account(), e.day(), true);
      case BusinessDayReopened e -> day(recorded, e.channel(), e.account(), e.day(), false);
    }
  }

  private static void day(
      Recorded recorded, String channel, String account, LocalDate day, boolean closed) {
    recorded.row(CLOSE, channel, account, day.toString(), closed);
  }

  static void terms(RailTermsSet e, Recorded recorded) {
    recorded.row(
        TERMS,
        e.rail(),
        e.validFrom().toString(),
        e.terms().selfSettling() ? e.terms().ledgerAccount() : null);
  }

  static void chart(LedgerAccountMapped e, Recorded recorded) {
    recorded.row(MAP, e.prefix(), e.customerAccount(), e.version());
  }
}
