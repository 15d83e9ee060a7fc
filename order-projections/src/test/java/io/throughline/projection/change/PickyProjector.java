package io.throughline.projection.change;

import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.OrderReceived;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;

/// A projector whose table refuses reason {@code BAD}, and whose handler refuses reason {@code
/// WORSE} when it has already said what changes.
@ProcessingGroup("picky")
final class PickyProjector {

  static final String TABLE =
      """
      create table picky (
          order_id text not null,
          sequence bigint not null,
          reason text not null constraint not_bad check (reason <> 'BAD'),
          constraint picky_pk primary key (order_id, sequence)
      )
      """;

  private static final RowStatement ADD =
      RowStatement.of(
          "order_id text, sequence bigint, reason text",
          """
          insert into picky (order_id, sequence, reason)
          select r.order_id, r.sequence, r.reason
            from {rows}
              on conflict (order_id, sequence) do nothing
          """);

  @EventHandler
  void on(OrderReceived event, @SequenceNumber long sequence, Changes changes) {
    changes.add(ADD, event.orderId(), sequence, "received");
  }

  @EventHandler
  void on(HoldPlaced event, @SequenceNumber long sequence, Changes changes) {
    changes.add(ADD, event.orderId(), sequence, event.reason());
    if (event.reason().equals("WORSE")) {
      throw new IllegalStateException("refused by the handler");
    }
  }
}
