package io.throughline.projection.money;

import io.throughline.money.Money;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.projection.Recorded;
import io.throughline.projection.change.Changes;
import io.throughline.projection.change.RowStatement;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(DailyMoney.GROUP)
class DailyMoneyProjector {

  private static final RowStatement RECEIVE =
      RowStatement.of(
          """
          order_id text, channel text, account text, sequence bigint, position bigint, \
          at timestamptz\
          """,
          """
          insert into money_account (order_id, channel, account)
          select r.order_id, r.channel, r.account
            from {rows}
              on conflict (order_id) do nothing
          """);

  private static final RowStatement MOVE =
      RowStatement.of(
          """
          order_id text, event_id text, kind text, movement_id text, provider text, \
          business_day text, currency text, amount_minor bigint, occurred_at timestamptz, \
          sequence bigint, position bigint, at timestamptz\
          """,
          """
          insert into money_movement
                 (position, event_id, order_id, channel, account, business_day, currency, kind,
                  movement_id, provider, amount_minor, occurred_at, recorded_at)
          select r.position, r.event_id, r.order_id, a.channel, a.account, r.business_day::date,
                 r.currency, r.kind, r.movement_id, r.provider, r.amount_minor, r.occurred_at, r.at
            from {rows}
            join money_account a on a.order_id = r.order_id
              on conflict (position) do nothing
          """);

  private final JdbcClient jdbc;

  DailyMoneyProjector(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @EventHandler
  void on(OrderEvent event, DomainEventMessage<?> message, Changes changes) {
    var recorded = Recorded.of(message, changes);
    var id = message.getIdentifier();
    switch (event) {
      case OrderReceived e -> recorded.row(RECEIVE, e.channel(), e.account());
      case PaymentCaptured e ->
          move(
              recorded,
              id,
              "CAPTURED",
              e.captureId(),
              e.provider(),
              e.businessDay(),
              e.amount(),
              e.occurredAt());
      case OrderRefunded e ->
          move(
              recorded,
              id,
              "REFUNDED",
              e.refundId(),
              e.provider(),
              e.businessDay(),
              e.amount(),
              e.occurredAt());
      default -> {
        // moves no money
      }
    }
  }

  @ResetHandler
  void onReset() {
    jdbc.sql("truncate table money_account, money_movement").update();
  }

  private static void move(
      Recorded recorded,
      String eventId,
      String kind,
      String movementId,
      String provider,
      LocalDate businessDay,
      Money amount,
      Instant occurredAt) {
    recorded.row(
        MOVE,
        eventId,
        kind,
        movementId,
        provider,
        businessDay.toString(),
        amount.currency().code(),
        amount.minorUnits(),
        occurredAt);
  }
}
