package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Say that a ticket is answered.
///
/// @param orderId the order
/// @param ticketId the ticket
/// @param closedAt by the ticket system's clock
/// @param at our clock
public record CloseTicket(
    @TargetAggregateIdentifier OrderId orderId, String ticketId, Instant closedAt, Instant at)
    implements CareCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public CloseTicket {
    Require.text("ticket id", ticketId);
  }
}
