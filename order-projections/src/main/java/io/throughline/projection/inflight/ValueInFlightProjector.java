package io.throughline.projection.inflight;

import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.terms.OrderLine;
import io.throughline.projection.change.Changes;
import io.throughline.projection.change.RowStatement;
import io.throughline.projection.units.StageColumns;
import java.time.Instant;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(ValueInFlight.GROUP)
class ValueInFlightProjector {

  private static final RowStatement TAKE_OFF =
      RowStatement.of(
          """
          order_id text, channel text, currency text, value_minor bigint, units integer, \
          since timestamptz, sequence bigint\
          """,
          """
          insert into order_in_flight
                 (order_id, channel, currency, value_minor, admission, since, units_open,
                  last_sequence)
          select r.order_id, r.channel, r.currency, r.value_minor, 'RECEIVED', r.since, r.units,
                 r.sequence
            from {rows}
              on conflict (order_id) do nothing
          """);

  private static final StageColumns STAGE = StageColumns.of("order_in_flight", "since", "");

  private static final RowStatement HOLD =
      RowStatement.of(
          "order_id text, hold_id text, sequence bigint",
          """
          update order_in_flight o
             set open_holds = array_append(o.open_holds, r.hold_id), last_sequence = r.sequence
            from {rows}
           where o.order_id = r.order_id
             and o.last_sequence < r.sequence
          """);

  private static final RowStatement RELEASE =
      RowStatement.of(
          "order_id text, hold_id text, sequence bigint",
          """
          update order_in_flight o
             set open_holds = array_remove(o.open_holds, r.hold_id), last_sequence = r.sequence
            from {rows}
           where o.order_id = r.order_id
             and o.last_sequence < r.sequence
          """);

  private final JdbcClient jdbc;

  ValueInFlightProjector(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @EventHandler
  void on(
      OrderEvent event,
      @SequenceNumber long sequence,
      @Timestamp Instant recordedAt,
      Changes changes) {
    switch (event) {
      case OrderReceived received -> takeOff(received, recordedAt, sequence, changes);
      case HoldPlaced placed -> changes.add(HOLD, placed.orderId(), placed.holdId(), sequence);
      case HoldReleased released ->
          changes.add(RELEASE, released.orderId(), released.holdId(), sequence);
      default -> STAGE.add(event, recordedAt, sequence, changes);
    }
  }

  private static void takeOff(
      OrderReceived event, Instant recordedAt, long sequence, Changes changes) {
    var value = event.terms().totals().total();
    changes.add(
        TAKE_OFF,
        event.orderId(),
        event.channel(),
        value.currency().code(),
        value.minorUnits(),
        event.terms().lines().stream().mapToInt(OrderLine::quantity).sum(),
        recordedAt,
        sequence);
  }

  @ResetHandler
  void onReset() {
    jdbc.sql("truncate table order_in_flight").update();
  }
}
