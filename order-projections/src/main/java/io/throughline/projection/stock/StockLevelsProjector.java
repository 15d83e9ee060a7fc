package io.throughline.projection.stock;

import io.throughline.projection.change.Changes;
import io.throughline.projection.change.RowStatement;
import io.throughline.stock.event.SafetyStockSet;
import io.throughline.stock.event.StockAdjusted;
import io.throughline.stock.event.StockAnomalyRecorded;
import io.throughline.stock.event.StockConsumed;
import io.throughline.stock.event.StockCounted;
import io.throughline.stock.event.StockEvent;
import io.throughline.stock.event.StockReceived;
import io.throughline.stock.event.StockReleased;
import io.throughline.stock.event.StockReservationDeclined;
import io.throughline.stock.event.StockReservationRevoked;
import io.throughline.stock.event.StockReserved;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(StockLevels.GROUP)
class StockLevelsProjector {

  private static final RowStatement MOVE =
      RowStatement.of(
          "sku text, node text, on_hand bigint, reserved bigint, sequence bigint",
          """
          insert into stock_level as l (sku, node, on_hand, reserved, safety_stock, last_sequence)
          select r.sku, r.node, r.on_hand, r.reserved, 0, r.sequence
            from {rows}
              on conflict (sku, node) do update
             set on_hand = l.on_hand + excluded.on_hand,
                 reserved = l.reserved + excluded.reserved,
                 last_sequence = excluded.last_sequence
           where l.last_sequence < excluded.last_sequence
          """);

  private static final RowStatement SET_ON_HAND =
      RowStatement.of(
          "sku text, node text, on_hand bigint, sequence bigint",
          """
          insert into stock_level as l (sku, node, on_hand, reserved, safety_stock, last_sequence)
          select r.sku, r.node, r.on_hand, 0, 0, r.sequence
            from {rows}
              on conflict (sku, node) do update
             set on_hand = excluded.on_hand, last_sequence = excluded.last_sequence
           where l.last_sequence < excluded.last_sequence
          """);

  private static final RowStatement KEEP_BACK =
      RowStatement.of(
          "sku text, node text, safety_stock integer, sequence bigint",
          """
          insert into stock_level as l (sku, node, on_hand, reserved, safety_stock, last_sequence)
          select r.sku, r.node, 0, 0, r.safety_stock, r.sequence
            from {rows}
              on conflict (sku, node) do update
             set safety_stock = excluded.safety_stock, last_sequence = excluded.last_sequence
           where l.last_sequence < excluded.last_sequence
          """);

  /// Not when its node went on since: it may be closed already.
  private static final RowStatement RESERVE =
      RowStatement.of(
          """
          sku text, reservation_id text, order_id text, node text, quantity integer, \
          since timestamptz, sequence bigint\
          """,
          """
          insert into stock_reservation
                 (sku, reservation_id, order_id, node, quantity, since, last_sequence)
          select r.sku, r.reservation_id, r.order_id, r.node, r.quantity, r.since, r.sequence
            from {rows}
           where not exists (select 1
                               from stock_level l
                              where l.sku = r.sku
                                and l.node = r.node
                                and l.last_sequence > r.sequence)
              on conflict (sku, reservation_id) do nothing
          """);

  private static final RowStatement TAKE =
      RowStatement.of(
          "sku text, reservation_id text, quantity integer, sequence bigint",
          """
          update stock_reservation s
             set quantity = s.quantity - r.quantity, last_sequence = r.sequence
            from {rows}
           where s.sku = r.sku
             and s.reservation_id = r.reservation_id
             and s.last_sequence < r.sequence
          """);

  private static final RowStatement CLOSE =
      RowStatement.of(
          "sku text, reservation_id text",
          """
          delete from stock_reservation s
           using {rows}
           where s.sku = r.sku
             and s.reservation_id = r.reservation_id
             and s.quantity = 0
          """);

  private final JdbcClient jdbc;

  StockLevelsProjector(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @EventHandler
  void on(StockEvent event, @SequenceNumber long sequence, Changes changes) {
    var row = new Row(event.sku(), sequence, changes);
    switch (event) {
      case StockReceived e -> row.move(e.node(), e.quantity(), 0);
      case StockCounted e -> changes.add(SET_ON_HAND, e.sku(), e.node(), e.counted(), sequence);
      case StockAdjusted e -> changes.add(SET_ON_HAND, e.sku(), e.node(), e.after(), sequence);
      case SafetyStockSet e -> changes.add(KEEP_BACK, e.sku(), e.node(), e.quantity(), sequence);
      case StockReserved e -> row.reserve(e);
      case StockReservationRevoked e -> row.take(e.reservationId(), e.node(), e.quantity());
      case StockReleased e -> row.take(e.reservationId(), e.node(), e.quantity());
      case StockConsumed e -> row.consume(e);
      case StockReservationDeclined _, StockAnomalyRecorded _ -> {
        // no unit moved
      }
    }
  }

  @ResetHandler
  void onReset() {
    jdbc.sql("truncate table stock_level, stock_reservation").update();
  }

  /// What one event changes.
  private record Row(String sku, long sequence, Changes changes) {

    void move(String node, long onHand, long reserved) {
      changes.add(MOVE, sku, node, onHand, reserved, sequence);
    }

    void reserve(StockReserved e) {
      move(e.node(), 0, e.quantity());
      changes.add(
          RESERVE, sku, e.reservationId(), e.orderId(), e.node(), e.quantity(), e.at(), sequence);
    }

    void take(String reservationId, String node, int quantity) {
      move(node, 0, -quantity);
      takeUnits(reservationId, quantity);
    }

    void consume(StockConsumed e) {
      move(e.node(), -e.fromReservation() - e.fromFree(), -e.fromReservation());
      takeUnits(e.reservationId(), e.fromReservation());
    }

    private void takeUnits(String reservationId, int quantity) {
      changes.add(TAKE, sku, reservationId, quantity, sequence);
      changes.add(CLOSE, sku, reservationId);
    }
  }
}
