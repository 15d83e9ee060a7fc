package io.throughline.projection.reconciliation;

import io.throughline.businessday.event.BusinessDayClosed;
import io.throughline.businessday.event.BusinessDayEvent;
import io.throughline.businessday.event.BusinessDayReopened;
import io.throughline.projection.Recorded;
import io.throughline.projection.change.RowStatement;

/// Closes of business days, as rows.
final class DayRows {

  private static final RowStatement CLOSE =
      RowStatement.of(
          """
          day_id text, channel text, account text, business_day date, version integer, \
          through bigint, closed_by text, override_reason text, totals jsonb, content_hash text, \
          journal_hash text, previous_hash text, close_hash text, sequence bigint, \
          position bigint, at timestamptz\
          """,
          """
          insert into recon_day_close
                 (channel, account, business_day, version, day_id, through_position, position,
                  closed_at, closed_by, override_reason, totals, content_hash, journal_hash,
                  previous_hash, close_hash)
          select r.channel, r.account, r.business_day, r.version, r.day_id, r.through, r.position,
                 r.at, r.closed_by, r.override_reason, r.totals, r.content_hash, r.journal_hash,
                 r.previous_hash, r.close_hash
            from {rows}
              on conflict (channel, account, business_day, version) do nothing
          """);

  /// Reopens what was closed before it.
  private static final RowStatement REOPEN =
      RowStatement.of(
          """
          day_id text, channel text, account text, business_day date, reopened_by text, \
          reason text, sequence bigint, position bigint, at timestamptz\
          """,
          """
          update recon_day_close c
             set reopened_position = r.position, reopened_at = r.at, reopened_by = r.reopened_by,
                 reopened_reason = r.reason
            from {rows}
           where c.channel = r.channel and c.account = r.account
             and c.business_day = r.business_day and c.position < r.position
             and c.reopened_position is null
          """);

  private DayRows() {}

  static void add(Recorded recorded, BusinessDayEvent event) {
    switch (event) {
      case BusinessDayClosed e ->
          recorded.row(
              CLOSE,
              e.channel(),
              e.account(),
              e.day(),
              e.version(),
              e.throughPosition(),
              e.by(),
              e.overrideReason(),
              SumsJson.of(e.totals()),
              e.contentHash(),
              e.journalHash(),
              e.previousHash(),
              e.closeHash());
      case BusinessDayReopened e ->
          recorded.row(REOPEN, e.channel(), e.account(), e.day(), e.by(), e.reason());
    }
  }
}
