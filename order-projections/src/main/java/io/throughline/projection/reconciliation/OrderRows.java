package io.throughline.projection.reconciliation;

import io.throughline.money.Money;
import io.throughline.order.event.DisputeEvent;
import io.throughline.order.event.DisputeResolved;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.RefundReversed;
import io.throughline.projection.Recorded;
import io.throughline.projection.change.RowStatement;
import io.throughline.projection.reconciliation.matching.MovementKind;
import java.time.Instant;
import java.time.LocalDate;

/// What an order's events say about money, as rows.
final class OrderRows {

  private static final RowStatement RECEIVE =
      RowStatement.of(
          """
          order_id text, channel text, account text, channel_order_id text, name text, \
          sequence bigint, position bigint, at timestamptz\
          """,
          """
          insert into recon_order
                 (order_id, channel, account, channel_order_id, channel_order_name, position)
          select r.order_id, r.channel, r.account, r.channel_order_id, r.name, r.position
            from {rows}
              on conflict (order_id) do nothing
          """);

  /// The first word counts: a dispute takes its money once.
  private static final RowStatement MOVE =
      RowStatement.of(
          """
          order_id text, kind text, reference text, rail text, business_day date, \
          currency text, amount bigint, event_id text, occurred_at timestamptz, \
          sequence bigint, position bigint, at timestamptz\
          """,
          """
          insert into recon_movement
                 (order_id, kind, reference, rail, channel, account, business_day, currency,
                  amount_minor, event_id, position, occurred_at, recorded_at)
          select r.order_id, r.kind, r.reference, r.rail, o.channel, o.account, r.business_day,
                 r.currency, r.amount, r.event_id, r.position, r.occurred_at, r.at
            from {rows}
            join recon_order o on o.order_id = r.order_id
              on conflict (order_id, kind, reference) do nothing
          """);

  private final MatchingPhase matching;
  private final Recorded recorded;
  private final String eventId;

  OrderRows(MatchingPhase matching, Recorded recorded, String eventId) {
    this.matching = matching;
    this.recorded = recorded;
    this.eventId = eventId;
  }

  void add(OrderEvent event) {
    switch (event) {
      case OrderReceived e -> {
        recorded.row(RECEIVE, e.channel(), e.account(), e.channelOrderId(), e.channelOrderName());
        recorded.changes().afterwards(matching, new Touch.Order(e.orderId()));
      }
      case PaymentCaptured e ->
          new Told(e.captureId(), e.provider(), e.amount(), e.businessDay(), e.occurredAt())
              .as(MovementKind.CAPTURE);
      case OrderRefunded e ->
          new Told(e.refundId(), e.provider(), e.amount(), e.businessDay(), e.occurredAt())
              .as(MovementKind.REFUND);
      case RefundReversed e ->
          new Told(e.refundId(), e.provider(), e.amount(), e.businessDay(), e.occurredAt())
              .as(MovementKind.REFUND_REVERSAL);
      case DisputeEvent e -> disputed(e);
      default -> {
        // moves no money
      }
    }
  }

  /// Whatever is said of a dispute first implies that it took the money; an inquiry takes none.
  private void disputed(DisputeEvent e) {
    if (e.inquiry()) {
      return;
    }
    var told = new Told(e.disputeId(), e.provider(), e.amount(), e.businessDay(), e.occurredAt());
    told.as(MovementKind.CHARGEBACK);
    if (e instanceof DisputeResolved resolved && resolved.outcome().equals("WON")) {
      told.as(MovementKind.CB_REVERSAL);
    }
  }

  private final class Told {

    private final String reference;
    private final String rail;
    private final Money amount;
    private final LocalDate businessDay;
    private final Instant occurredAt;

    Told(String reference, String rail, Money amount, LocalDate businessDay, Instant occurredAt) {
      this.reference = reference;
      this.rail = rail;
      this.amount = amount;
      this.businessDay = businessDay;
      this.occurredAt = occurredAt;
    }

    void as(MovementKind kind) {
      recorded.row(
          MOVE,
          kind.name(),
          reference,
          rail,
          businessDay,
          amount.currency().code(),
          kind.sign() * amount.minorUnits(),
          eventId,
          occurredAt);
      recorded.changes().afterwards(matching, new Touch.Money(rail, recorded.orderId(), reference));
    }
  }
}
