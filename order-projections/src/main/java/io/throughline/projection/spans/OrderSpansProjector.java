package io.throughline.projection.spans;

import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.TicketClosed;
import io.throughline.order.event.TicketLinked;
import io.throughline.order.terms.OrderLine;
import io.throughline.projection.Recorded;
import io.throughline.projection.change.Changes;
import io.throughline.projection.change.RowStatement;
import io.throughline.projection.units.UnitDeltas;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(OrderSpans.GROUP)
class OrderSpansProjector {

  private static final String RECORDED = "sequence bigint, position bigint, at timestamptz";

  private static final RowStatement RECEIVE =
      RowStatement.of(
          """
          order_id text, channel text, account text, channel_order_id text, \
          channel_order_name text, currency text, units integer, worth bigint, \
          """
              + RECORDED,
          """
          insert into order_place
                 (order_id, channel, account, channel_order_id, channel_order_name, currency,
                  admission, units_waiting, value_waiting, last_sequence)
          select r.order_id, r.channel, r.account, r.channel_order_id, r.channel_order_name,
                 r.currency, 'RECEIVED', r.units, r.worth, r.sequence
            from {rows}
              on conflict (order_id) do nothing
          """);

  private static final RowStatement BEGIN =
      RowStatement.of(
          "order_id text, channel text, account text, currency text, units integer, worth bigint, "
              + RECORDED,
          """
          insert into order_span
                 (order_id, from_position, from_at, since_position, since_at, channel, account,
                  currency, stage, captured_minor, units_waiting, units_reserved, units_released,
                  units_picked, units_packed, units_shipped, value_waiting, value_reserved,
                  value_released, value_picked, value_packed, value_shipped)
          select r.order_id, r.position, r.at, r.position, r.at, r.channel, r.account,
                 r.currency, 'RECEIVED', 0, r.units, 0, 0, 0, 0, 0, r.worth, 0, 0, 0, 0, 0
            from {rows}
              on conflict (order_id, from_position) do nothing
          """);

  private static final RowStatement RECEIVE_LINE =
      RowStatement.of(
          "order_id text, line_id text, units integer, worth bigint, " + RECORDED,
          """
          insert into order_line_place
                 (order_id, line_id, worth_minor, units_waiting, last_sequence)
          select r.order_id, r.line_id, r.worth, r.units, r.sequence
            from {rows}
              on conflict (order_id, line_id) do nothing
          """);

  private static final RowStatement LINK =
      RowStatement.of(
          "order_id text, ticket_id text, system text, opened_at timestamptz, " + RECORDED,
          """
          insert into order_ticket (order_id, ticket_id, system, opened_at, from_position)
          select r.order_id, r.ticket_id, r.system, r.opened_at, r.position
            from {rows}
              on conflict (order_id, ticket_id) do nothing
          """);

  /// A ticket that was closed before its link was told stays closed.
  private static final RowStatement ANSWER =
      RowStatement.of(
          "order_id text, ticket_id text, closed_at timestamptz, " + RECORDED,
          """
          insert into order_ticket as t
                 (order_id, ticket_id, opened_at, from_position, to_position)
          select r.order_id, r.ticket_id, r.closed_at, r.position, r.position
            from {rows}
              on conflict (order_id, ticket_id) do update
             set to_position = least(t.to_position, excluded.to_position)
          """);

  private final JdbcClient jdbc;

  OrderSpansProjector(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @EventHandler
  void on(OrderEvent event, DomainEventMessage<?> message, Changes changes) {
    var recorded = Recorded.of(message, changes);
    switch (event) {
      case OrderReceived e -> receive(e, recorded);
      case TicketLinked e -> recorded.row(LINK, e.ticketId(), e.system(), e.openedAt());
      case TicketClosed e -> recorded.row(ANSWER, e.ticketId(), e.closedAt());
      default -> move(event, recorded);
    }
  }

  @ResetHandler
  void onReset() {
    jdbc.sql("truncate table order_line_place, order_place, order_span, order_ticket").update();
  }

  private static void receive(OrderReceived order, Recorded recorded) {
    var lines = order.terms().lines();
    var worth = LineWorth.of(order.terms());
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      recorded.row(RECEIVE_LINE, line.lineId(), line.quantity(), worth.get(i));
    }
    var total = order.terms().totals().total();
    int units = lines.stream().mapToInt(OrderLine::quantity).sum();
    var currency = total.currency().code();
    recorded.row(
        RECEIVE,
        order.channel(),
        order.account(),
        order.channelOrderId(),
        order.channelOrderName(),
        currency,
        units,
        total.minorUnits());
    recorded.row(BEGIN, order.channel(), order.account(), currency, units, total.minorUnits());
  }

  private static void move(OrderEvent event, Recorded recorded) {
    var lines = UnitDeltas.byLine(event);
    var change = PlaceChange.of(event);
    if (lines.isEmpty() && change.isNone()) {
      return;
    }
    lines.forEach(
        (lineId, deltas) ->
            row(recorded, lineId, PlaceChange.deltas(deltas), PlaceChange.added(event), null));
    row(recorded, null, new Object[UnitPlace.values().length], 0, change);
  }

  private static void row(
      Recorded recorded,
      @Nullable String lineId,
      @Nullable Object[] deltas,
      long added,
      @Nullable PlaceChange change) {
    recorded.row(
        PlaceStatement.MOVE,
        Stream.of(Stream.of(lineId), Arrays.stream(deltas), Stream.of(added), ofOrder(change))
            .flatMap(part -> part)
            .toArray());
  }

  private static Stream<@Nullable Object> ofOrder(@Nullable PlaceChange change) {
    if (change == null) {
      return Stream.of(null, null, null, null, null, null, null, null, null);
    }
    var hold = change.placed();
    return Stream.of(
        change.admission(),
        change.closed(),
        hold == null ? null : hold.holdId(),
        hold == null ? null : hold.kind(),
        hold == null ? null : hold.reason(),
        hold == null ? null : hold.owner(),
        change.released(),
        change.captured(),
        change.capturedIn());
  }
}
