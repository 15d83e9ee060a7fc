package io.throughline.projection.journal;

import io.throughline.journal.event.JournalBatchPosted;
import io.throughline.journal.event.JournalBatchPrepared;
import io.throughline.journal.event.JournalBatchRejected;
import io.throughline.journal.event.JournalEvent;
import io.throughline.projection.Recorded;
import io.throughline.projection.change.RowStatement;

/// What is handed to the ledger, and what it answers. A batch knows its entries by their positions:
/// written in the order of all events, it finds every one before it.
final class BatchRows {

  private static final String EVENT = " sequence bigint, position bigint, at timestamptz";

  /// It holds what no batch before it holds, except those that the ledger rejected before.
  private static final RowStatement PREPARE =
      RowStatement.of(
              """
              batch_id text, channel text, account text, gl_day text, currency text, \
              through_position bigint, entries bigint, debit_minor bigint, content_hash text, \
              prepared_by text,\
              """
                  + EVENT,
              """
              insert into journal_batch
                     (batch_id, channel, account, gl_day, currency, through_position, holds, state,
                      entries, debit_minor, content_hash, prepared_by, prepared_position,
                      prepared_at)
              select r.batch_id, r.channel, r.account, r.gl_day::date, r.currency,
                     r.through_position,
                     int8multirange(int8range(0, r.through_position, '[]'))
                     - coalesce((select range_agg(b.holds)
                                   from journal_batch b
                                  where b.channel = r.channel and b.account = r.account
                                    and b.gl_day = r.gl_day::date and b.currency = r.currency
                                    and b.state <> 'REJECTED'), '{}'),
                     'PREPARED', r.entries, r.debit_minor, r.content_hash, r.prepared_by,
                     r.position, r.at
                from {rows}
                  on conflict (batch_id) do nothing
              """)
          .inGlobalOrder();

  private static final RowStatement POST =
      RowStatement.of(
              "batch_id text, document_number text," + EVENT,
              """
              with posted as (
                  update journal_batch b
                     set state = 'POSTED', document_number = r.document_number,
                         answered_position = r.position, answered_at = r.at
                    from {rows}
                   where b.batch_id = r.batch_id and b.state = 'PREPARED'
                  returning b.channel, b.account, b.gl_day, b.currency, b.holds
              ),
              sums as (
                  select e.origin_day, e.channel, e.account, coalesce(e.rail, '') as rail,
                         e.currency, e.activity, sum(e.movement_minor) as minor
                    from posted p
                    join journal_entry e
                      on e.gl_day = p.gl_day and e.channel = p.channel and e.account = p.account
                     and e.currency = p.currency and p.holds @> e.position
                   where e.movement_minor is not null
                   group by e.origin_day, e.channel, e.account, coalesce(e.rail, ''), e.currency,
                            e.activity
              )
              update journal_cohort c
                 set posted_minor = c.posted_minor + s.minor
                from sums s
               where c.origin_day = s.origin_day and c.channel = s.channel
                 and c.account = s.account and c.rail = s.rail and c.currency = s.currency
                 and c.movement = s.activity
              """)
          .inGlobalOrder();

  private static final RowStatement REJECT =
      RowStatement.of(
              "batch_id text, reason text," + EVENT,
              """
              update journal_batch b
                 set state = 'REJECTED', rejection = r.reason, answered_position = r.position,
                     answered_at = r.at
                from {rows}
               where b.batch_id = r.batch_id and b.state = 'PREPARED'
              """)
          .inGlobalOrder();

  private BatchRows() {}

  static void batch(JournalEvent event, Recorded recorded) {
    switch (event) {
      case JournalBatchPrepared e ->
          recorded.row(
              PREPARE,
              e.channel(),
              e.account(),
              e.glDay().toString(),
              e.currency(),
              e.throughPosition(),
              e.entries(),
              e.debits().minorUnits(),
              e.contentHash(),
              e.by());
      case JournalBatchPosted e -> recorded.row(POST, e.documentNumber());
      case JournalBatchRejected e -> recorded.row(REJECT, e.reason());
    }
  }
}
