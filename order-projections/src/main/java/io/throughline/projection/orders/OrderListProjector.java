package io.throughline.projection.orders;

import io.throughline.decision.Actor;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.terms.OrderLine;
import io.throughline.projection.change.Changes;
import io.throughline.projection.change.RowStatement;
import io.throughline.projection.units.StageColumns;
import io.throughline.projection.units.UnitColumns;
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
          ship_to_country text, payment_status text, purchase_order_number text, \
          stage_since timestamptz, sequence bigint\
          """,
          """
          insert into order_summary
                 (order_id, channel, account, channel_order_id, channel_order_name, placed_at,
                  received_at, currency, total_minor, variance_minor, lines, units,
                  ship_to_country, payment_status, purchase_order_number, admission, stage_since,
                  units_open, value_minor, last_sequence)
          select r.order_id, r.channel, r.account, r.channel_order_id, r.channel_order_name,
                 r.placed_at, r.received_at, r.currency, r.total_minor, r.variance_minor, r.lines,
                 r.units, r.ship_to_country, r.payment_status, r.purchase_order_number, 'RECEIVED',
                 r.stage_since, r.units, r.total_minor, r.sequence
            from {rows}
              on conflict (order_id) do nothing
          """);

  private static final StageColumns STAGE =
      StageColumns.of(
          "order_summary",
          "stage_since",
          "units = o.units + %s, lines = o.lines + r.lines, canceled_minor = o.canceled_minor + r.canceled,"
              .formatted(UnitColumns.added()));

  private final JdbcClient jdbc;

  OrderListProjector(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// One handler for every event: an order's story leaves nothing out.
  @EventHandler
  void on(OrderEvent event, DomainEventMessage<?> message, Changes changes) {
    var told =
        new Told(event.orderId(), message.getTimestamp(), message.getSequenceNumber(), changes);
    if (event instanceof OrderReceived received) {
      receive(received, told);
    } else {
      // every event changes the order's row at most once: its sequence guards it
      STAGE.add(event, told.at(), told.sequence(), changes);
      MoneyColumns.add(event, told);
      WorkColumns.add(event, told);
    }
    LineRows.add(event, told);
    GoodsParts.add(event, told);
    MoneyParts.add(event, told);
    WorkParts.add(event, told);
    tell(event, message, changes);
  }

  @ResetHandler
  void onReset() {
    jdbc.sql("truncate table order_summary, order_line_units, order_part, order_timeline").update();
  }

  private static void receive(OrderReceived order, Told told) {
    var totals = order.terms().totals();
    var lines = order.terms().lines();
    told.row(
        RECEIVE,
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
        order.purchaseOrderNumber(),
        told.at());
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
