package io.throughline.projection.reconciliation;

import io.throughline.money.SignedMoney;
import io.throughline.projection.Recorded;
import io.throughline.projection.change.RowStatement;
import io.throughline.settlement.event.BankCreditRecorded;
import io.throughline.settlement.event.PayoutFailed;
import io.throughline.settlement.event.SettlementBatchAccepted;
import io.throughline.settlement.event.SettlementBegun;
import io.throughline.settlement.event.SettlementEvent;
import io.throughline.settlement.event.SettlementLinesRecorded;
import io.throughline.settlement.event.SettlementQuarantined;
import java.time.LocalDate;

/// What a rail's statement says, as rows. Lines are written as they come and count for nobody until
/// their revision is accepted.
final class SettlementRows {

  /// A file that was begun and not accepted is forgotten when another one begins.
  private static final RowStatement BEGIN =
      RowStatement.of(
          """
          settlement_id text, rail text, batch text, channel text, account text, \
          business_day date, sequence bigint, position bigint, at timestamptz\
          """,
          """
          with begun as (
               insert into recon_batch as b
                      (settlement_id, rail, batch, channel, account, business_day, last_sequence)
               select r.settlement_id, r.rail, r.batch, r.channel, r.account, r.business_day,
                      r.sequence
                 from {rows}
                   on conflict (settlement_id) do update
                      set channel = excluded.channel, account = excluded.account,
                          business_day = excluded.business_day,
                          last_sequence = excluded.last_sequence
                    where b.last_sequence < excluded.last_sequence
               returning b.settlement_id)
          delete from recon_line l
           using begun b
           where l.settlement_id = b.settlement_id
             and not exists (
                 select from recon_payout p
                  where p.settlement_id = l.settlement_id and p.revision = l.revision)
          """);

  private static final RowStatement LINES =
      RowStatement.of(
          """
          settlement_id text, revision integer, line_key text, kind text, raw_type text, \
          order_ref text, reference text, sku text, quantity integer, currency text, \
          amount bigint, sequence bigint, position bigint, at timestamptz\
          """,
          """
          with r as materialized (select * from {rows}),
               seen as (
               update recon_batch b
                  set last_sequence = s.sequence
                 from (select distinct settlement_id, sequence from r) s
                where b.settlement_id = s.settlement_id and b.last_sequence < s.sequence
               returning b.settlement_id, b.rail, b.batch, b.channel, b.account, b.business_day),
               l as (
               select r.settlement_id, r.revision, r.line_key, s.rail, s.batch, s.channel,
                      s.account, s.business_day, r.kind, r.raw_type,
                      nullif(r.order_ref, '') as order_ref, nullif(r.reference, '') as reference,
                      r.sku, r.quantity, r.currency, r.amount, r.position
                 from r
                 join seen s on s.settlement_id = r.settlement_id)
          insert into recon_line
                 (settlement_id, revision, line_key, rail, batch, channel, account, business_day,
                  kind, raw_type, order_ref, reference, sku, quantity, currency, amount_minor,
                  position, group_ref, by_hand)
          select l.settlement_id, l.revision, l.line_key, l.rail, l.batch, l.channel, l.account,
                 l.business_day, l.kind, l.raw_type, l.order_ref, l.reference, l.sku, l.quantity,
                 l.currency, l.amount, l.position, g.group_ref, h.given is not null
            from l
           cross join lateral (select %s as given) h
           cross join lateral (
                 select lower(l.rail) as rail_key, l.channel, l.account, coalesce(h.given, l.order_ref) as order_ref,
                        case when h.given is null then l.reference end as reference,
                        %s as until) x
           cross join lateral (select %s as group_ref) g
              on conflict (settlement_id, revision, line_key) do nothing
          """
              .formatted(Groups.BY_HAND.formatted(Groups.ALL), Groups.ALL, Groups.OF_X));

  private static final RowStatement ACCEPT =
      RowStatement.of(
          """
          settlement_id text, revision integer, rail text, batch text, channel text, \
          account text, business_day date, currency text, payout bigint, lines bigint, \
          lines_minor bigint, sums jsonb, group_ref text, event_id text, sequence bigint, \
          position bigint, at timestamptz\
          """,
          """
          insert into recon_payout
                 (settlement_id, revision, rail, batch, channel, account, business_day, currency,
                  payout_minor, lines, lines_minor, sums, group_ref, event_id, position, recorded_at)
          select r.settlement_id, r.revision, r.rail, r.batch, r.channel, r.account, r.business_day,
                 r.currency, r.payout, r.lines, r.lines_minor, r.sums, r.group_ref, r.event_id,
                 r.position, r.at
            from {rows}
              on conflict (settlement_id, revision) do nothing
          """);

  private static final RowStatement PAID =
      RowStatement.of(
          """
          settlement_id text, kind text, rail text, channel text, account text, \
          business_day date, currency text, amount bigint, sequence bigint, position bigint, \
          at timestamptz\
          """,
          """
          insert into recon_payout_fact
                 (position, settlement_id, kind, rail, channel, account, business_day, currency,
                  amount_minor)
          select r.position, r.settlement_id, r.kind, r.rail, r.channel, r.account, r.business_day,
                 r.currency, r.amount
            from {rows}
              on conflict (position) do nothing
          """);

  private final MatchingPhase matching;
  private final Recorded recorded;
  private final String eventId;

  SettlementRows(MatchingPhase matching, Recorded recorded, String eventId) {
    this.matching = matching;
    this.recorded = recorded;
    this.eventId = eventId;
  }

  void add(SettlementEvent event) {
    switch (event) {
      case SettlementBegun e ->
          recorded.row(BEGIN, e.rail(), e.batch(), e.channel(), e.account(), e.businessDay());
      case SettlementLinesRecorded e -> lines(e);
      case SettlementBatchAccepted e -> accept(e);
      case PayoutFailed e ->
          paid("FAILED", e.rail(), e.channel(), e.account(), e.businessDay(), e.amount());
      case BankCreditRecorded e ->
          paid("CREDITED", e.rail(), e.channel(), e.account(), e.businessDay(), e.amount());
      case SettlementQuarantined _ -> {
        // counts for nobody
      }
    }
  }

  private void lines(SettlementLinesRecorded event) {
    for (var line : event.lines()) {
      recorded.row(
          LINES,
          event.revision(),
          line.lineKey(),
          line.kind().name(),
          line.rawType(),
          line.orderRef(),
          line.reference(),
          line.sku(),
          line.quantity(),
          line.amount().currency().code(),
          line.amount().minorUnits());
    }
  }

  private void accept(SettlementBatchAccepted event) {
    var payout = event.payout();
    recorded.row(
        ACCEPT,
        event.revision(),
        event.rail(),
        event.batch(),
        event.channel(),
        event.account(),
        event.businessDay(),
        payout.currency().code(),
        payout.minorUnits(),
        event.lines(),
        event.sums().stream()
            .filter(sum -> sum.currency().equals(payout.currency()))
            .mapToLong(SignedMoney::minorUnits)
            .sum(),
        SumsJson.of(event.sums()),
        Groups.ofAccount(event.channel(), event.account()),
        eventId);
    recorded.changes().afterwards(matching, new Touch.Statement(event.settlementId()));
  }

  private void paid(
      String kind,
      String rail,
      String channel,
      String account,
      LocalDate businessDay,
      SignedMoney amount) {
    recorded.row(
        PAID,
        kind,
        rail,
        channel,
        account,
        businessDay,
        amount.currency().code(),
        amount.minorUnits());
    recorded.changes().afterwards(matching, new Touch.Payout(recorded.orderId()));
  }
}
