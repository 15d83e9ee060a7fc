package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Say that a ticket of customer service is about this order.
///
/// @param orderId the order
/// @param ticketId unique in the order
/// @param system where the ticket lies
/// @param openedAt by that system's clock
/// @param at our clock
public record LinkTicket(
    @TargetAggregateIdentifier OrderId orderId,
    String ticketId,
    String system,
    Instant openedAt,
    Instant at)
    implements CareCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public LinkTicket {
    Require.text("ticket id", ticketId);
    Require.text("system", system);
  }
}
