package io.throughline.projection.reconciliation;

import io.throughline.clearing.event.ClassificationDeclined;
import io.throughline.clearing.event.ClassificationProposed;
import io.throughline.clearing.event.ClearingEvent;
import io.throughline.clearing.event.FxResultBooked;
import io.throughline.clearing.event.LinesMatched;
import io.throughline.clearing.event.MatchDeclined;
import io.throughline.clearing.event.MatchProposed;
import io.throughline.clearing.event.MatchRevoked;
import io.throughline.clearing.event.SettlementDueMoved;
import io.throughline.clearing.event.VarianceClassified;
import io.throughline.projection.Recorded;
import io.throughline.projection.change.RowStatement;
import org.jspecify.annotations.Nullable;

/// What people and rails said afterwards, as rows. Proposals count for nobody. Matching finds out
/// whose they are once all rows are in.
final class ClearingRows {

  private static final RowStatement CLASSIFY =
      RowStatement.of(
          """
          clearing_id text, classification_id text, rail text, channel text, account text, \
          order_ref text, reference text, variance_class text, business_day date, \
          currency text, amount bigint, sequence bigint, position bigint, at timestamptz\
          """,
          """
          insert into recon_classification
                 (clearing_id, classification_id, rail, channel, account, order_ref, reference,
                  variance_class, business_day, currency, amount_minor, position, group_ref)
          select r.clearing_id, r.classification_id, r.rail, r.channel, r.account,
                 nullif(r.order_ref, ''), nullif(r.reference, ''), r.variance_class,
                 r.business_day, r.currency, r.amount, r.position, ''
            from {rows}
              on conflict (clearing_id, classification_id) do nothing
          """);

  private static final RowStatement MOVE_DUE =
      RowStatement.of(
          """
          clearing_id text, rail text, order_ref text, reference text, due_on date, \
          sequence bigint, position bigint, at timestamptz\
          """,
          """
          insert into recon_due_move
                 (position, clearing_id, rail, order_ref, reference, due_on, said_at, group_ref)
          select r.position, r.clearing_id, r.rail, nullif(r.order_ref, ''),
                 nullif(r.reference, ''), r.due_on, r.at, ''
            from {rows}
              on conflict (position) do nothing
          """);

  private static final RowStatement MATCH =
      RowStatement.of(
          """
          clearing_id text, match_id text, settlement_id text, line_key text, to_order_ref text, \
          sequence bigint, position bigint, at timestamptz\
          """,
          """
          insert into recon_match
                 (clearing_id, match_id, settlement_id, line_key, to_order_ref, matched_at, position)
          select r.clearing_id, r.match_id, r.settlement_id, r.line_key, r.to_order_ref, r.at,
                 r.position
            from {rows}
              on conflict (clearing_id, match_id, line_key) do nothing
          """);

  private static final RowStatement REVOKE =
      RowStatement.of(
          "clearing_id text, match_id text, sequence bigint, position bigint, at timestamptz",
          """
          update recon_match m
             set revoked_position = r.position
            from {rows}
           where m.clearing_id = r.clearing_id and m.match_id = r.match_id
             and m.revoked_position is null
          """);

  private final MatchingPhase matching;
  private final Recorded recorded;

  ClearingRows(MatchingPhase matching, Recorded recorded) {
    this.matching = matching;
    this.recorded = recorded;
  }

  void add(ClearingEvent event) {
    switch (event) {
      case VarianceClassified e ->
          touching(
              CLASSIFY,
              e.classificationId(),
              e.rail(),
              e.channel(),
              e.account(),
              e.orderRef(),
              e.reference(),
              e.varianceClass(),
              e.businessDay(),
              e.amount().currency().code(),
              e.amount().minorUnits());
      case SettlementDueMoved e ->
          touching(MOVE_DUE, e.rail(), e.orderRef(), e.reference(), e.due());
      case LinesMatched e -> {
        for (var line : e.lineKeys().stream().distinct().toList()) {
          touching(MATCH, e.matchId(), e.settlementId(), line, e.toOrderRef());
        }
      }
      case MatchRevoked e -> touching(REVOKE, e.matchId());
      case ClassificationProposed _,
          ClassificationDeclined _,
          MatchProposed _,
          MatchDeclined _,
          FxResultBooked _ -> {
        // matches nothing
      }
    }
  }

  private void touching(RowStatement statement, @Nullable Object... values) {
    recorded.row(statement, values);
    recorded.changes().afterwards(matching, new Touch.Clearing(recorded.orderId()));
  }
}
