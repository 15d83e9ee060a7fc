package io.throughline.projection.change;

import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.NoteAdded;
import io.throughline.order.event.OrderReceived;
import java.sql.SQLException;
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

  /// Counts what is in the table when the rows of the batch are, and refuses to see reason {@code
  /// WORST}.
  static final FollowUp<String> COUNT =
      (connection, keys) -> {
        try (var statement =
            connection.prepareStatement(
                "insert into picky (order_id, sequence, reason)"
                    + " select ?, count(*), 'counted' from picky where reason <> 'counted'"
                    + " having bool_and(reason <> 'WORST')"
                    + " on conflict (order_id, sequence) do nothing")) {
          statement.setString(1, String.join("+", keys));
          if (statement.executeUpdate() == 0) {
            throw new SQLException("the follow-up saw the worst");
          }
        }
      };

  @EventHandler
  void on(OrderReceived event, @SequenceNumber long sequence, Changes changes) {
    changes.add(ADD, event.orderId(), sequence, "received");
  }

  @EventHandler
  void on(NoteAdded event, @SequenceNumber long sequence, Changes changes) {
    changes.add(ADD, event.orderId(), sequence, event.text());
    changes.afterwards(COUNT, "seen");
  }

  @EventHandler
  void on(HoldPlaced event, @SequenceNumber long sequence, Changes changes) {
    changes.add(ADD, event.orderId(), sequence, event.reason());
    if (event.reason().equals("WORSE")) {
      throw new IllegalStateException("refused by the handler");
    }
  }
}
