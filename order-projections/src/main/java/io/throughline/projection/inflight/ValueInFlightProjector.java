package io.throughline.projection.inflight;

import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderValidated;
import io.throughline.projection.change.Changes;
import io.throughline.projection.change.RowStatement;
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
          order_id text, channel text, currency text, value_minor bigint, since timestamptz, \
          sequence bigint\
          """,
          """
          insert into order_in_flight
                 (order_id, channel, currency, value_minor, stage, since, last_sequence)
          select r.order_id, r.channel, r.currency, r.value_minor, 'RECEIVED', r.since, r.sequence
            from {rows}
              on conflict (order_id) do nothing
          """);

  private static final RowStatement ENTER_STAGE =
      RowStatement.of(
          "order_id text, stage text, since timestamptz, sequence bigint",
          """
          update order_in_flight o
             set stage = r.stage, since = r.since, last_sequence = r.sequence
            from {rows}
           where o.order_id = r.order_id
             and o.last_sequence < r.sequence
          """);

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
      OrderReceived event,
      @SequenceNumber long sequence,
      @Timestamp Instant recordedAt,
      Changes changes) {
    var value = event.terms().totals().total();
    changes.add(
        TAKE_OFF,
        event.orderId(),
        event.channel(),
        value.currency().code(),
        value.minorUnits(),
        recordedAt,
        sequence);
  }

  @EventHandler
  void on(
      OrderValidated event,
      @SequenceNumber long sequence,
      @Timestamp Instant recordedAt,
      Changes changes) {
    changes.add(ENTER_STAGE, event.orderId(), "VALIDATED", recordedAt, sequence);
  }

  @EventHandler
  void on(
      OrderRejected event,
      @SequenceNumber long sequence,
      @Timestamp Instant recordedAt,
      Changes changes) {
    changes.add(ENTER_STAGE, event.orderId(), "REJECTED", recordedAt, sequence);
  }

  @EventHandler
  void on(HoldPlaced event, @SequenceNumber long sequence, Changes changes) {
    changes.add(HOLD, event.orderId(), event.holdId(), sequence);
  }

  @EventHandler
  void on(HoldReleased event, @SequenceNumber long sequence, Changes changes) {
    changes.add(RELEASE, event.orderId(), event.holdId(), sequence);
  }

  @ResetHandler
  void onReset() {
    jdbc.sql("truncate table order_in_flight").update();
  }
}
