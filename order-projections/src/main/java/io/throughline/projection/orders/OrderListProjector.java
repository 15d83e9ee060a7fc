package io.throughline.projection.orders;

import io.throughline.decision.Actor;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.OrderValidationFailed;
import io.throughline.order.terms.OrderLine;
import io.throughline.projection.change.Changes;
import io.throughline.projection.change.RowStatement;
import java.time.Instant;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(Orders.GROUP)
class OrderListProjector {

  private static final RowStatement TELL =
      RowStatement.of(
          """
          order_id text, sequence bigint, event_id text, event_type text, \
          recorded_at timestamptz, actor text, headline text\
          """,
          """
          insert into order_timeline
                 (order_id, sequence, event_id, event_type, recorded_at, actor, headline)
          select r.order_id, r.sequence, r.event_id, r.event_type, r.recorded_at, r.actor,
                 r.headline
            from {rows}
              on conflict (order_id, sequence) do nothing
          """);

  private static final RowStatement RECEIVE =
      RowStatement.of(
          """
          order_id text, channel text, account text, channel_order_id text, \
          channel_order_name text, placed_at timestamptz, received_at timestamptz, currency text, \
          total_minor bigint, variance_minor bigint, lines integer, units integer, \
          ship_to_country text, payment_status text, stage_since timestamptz, sequence bigint\
          """,
          """
          insert into order_summary
                 (order_id, channel, account, channel_order_id, channel_order_name, placed_at,
                  received_at, currency, total_minor, variance_minor, lines, units,
                  ship_to_country, payment_status, stage, stage_since, last_sequence)
          select r.order_id, r.channel, r.account, r.channel_order_id, r.channel_order_name,
                 r.placed_at, r.received_at, r.currency, r.total_minor, r.variance_minor, r.lines,
                 r.units, r.ship_to_country, r.payment_status, 'RECEIVED', r.stage_since,
                 r.sequence
            from {rows}
              on conflict (order_id) do nothing
          """);

  private static final RowStatement ENTER_STAGE =
      RowStatement.of(
          "order_id text, stage text, since timestamptz, sequence bigint",
          """
          update order_summary o
             set stage = r.stage, stage_since = r.since, last_sequence = r.sequence
            from {rows}
           where o.order_id = r.order_id
             and o.last_sequence < r.sequence
          """);

  private static final RowStatement HOLD =
      RowStatement.of(
          "order_id text, hold_id text, reason text, sequence bigint",
          """
          update order_summary o
             set open_holds = o.open_holds || jsonb_build_object(r.hold_id, r.reason),
                 last_sequence = r.sequence
            from {rows}
           where o.order_id = r.order_id
             and o.last_sequence < r.sequence
          """);

  private static final RowStatement RELEASE =
      RowStatement.of(
          "order_id text, hold_id text, sequence bigint",
          """
          update order_summary o
             set open_holds = o.open_holds - r.hold_id, last_sequence = r.sequence
            from {rows}
           where o.order_id = r.order_id
             and o.last_sequence < r.sequence
          """);

  private final JdbcClient jdbc;

  OrderListProjector(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// One handler for every event: an order's story leaves nothing out.
  @EventHandler
  void on(OrderEvent event, DomainEventMessage<?> message, Changes changes) {
    var orderId = event.orderId();
    long sequence = message.getSequenceNumber();
    var recordedAt = message.getTimestamp();
    switch (event) {
      case OrderReceived received -> receive(received, recordedAt, sequence, changes);
      case OrderValidated _ ->
          changes.add(ENTER_STAGE, orderId, Stage.VALIDATED.name(), recordedAt, sequence);
      case OrderRejected _ ->
          changes.add(ENTER_STAGE, orderId, Stage.REJECTED.name(), recordedAt, sequence);
      case HoldPlaced placed ->
          changes.add(HOLD, orderId, placed.holdId(), placed.reason(), sequence);
      case HoldReleased released -> changes.add(RELEASE, orderId, released.holdId(), sequence);
      case OrderValidationFailed _ -> {
        // the holds that follow say it
      }
      default -> {
        // told, not counted
      }
    }
    tell(event, message, changes);
  }

  @ResetHandler
  void onReset() {
    jdbc.sql("truncate table order_summary, order_timeline").update();
  }

  private static void receive(
      OrderReceived order, Instant recordedAt, long sequence, Changes changes) {
    var totals = order.terms().totals();
    var lines = order.terms().lines();
    changes.add(
        RECEIVE,
        order.orderId(),
        order.channel(),
        order.account(),
        order.channelOrderId(),
        order.channelOrderName(),
        order.placedAt(),
        order.receivedAt(),
        totals.total().currency().code(),
        totals.total().minorUnits(),
        totals.statedOverComputed(),
        lines.size(),
        lines.stream().mapToInt(OrderLine::quantity).sum(),
        order.shipTo() == null ? null : order.shipTo().country(),
        order.paymentStatus(),
        recordedAt,
        sequence);
  }

  private static void tell(OrderEvent event, DomainEventMessage<?> message, Changes changes) {
    changes.add(
        TELL,
        event.orderId(),
        message.getSequenceNumber(),
        message.getIdentifier(),
        event.getClass().getSimpleName(),
        message.getTimestamp(),
        message.getMetaData().get(Actor.KEY),
        Headline.of(event));
  }
}
