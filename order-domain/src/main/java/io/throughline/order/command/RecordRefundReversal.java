package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record that money which had gone back to the buyer returned to us.
///
/// @param orderId the order
/// @param refundId the refund that came back
/// @param provider payment provider or marketplace that moves the money
/// @param amount what came back, in the order's currency
/// @param businessDay the channel account's day it belongs to
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordRefundReversal(
    @TargetAggregateIdentifier OrderId orderId,
    String refundId,
    String provider,
    Money amount,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements MoneyCommand {
  /// @throws IllegalArgumentException when an id or code is blank, or the amount is nothing
  public RecordRefundReversal {
    Require.text("refund id", refundId);
    Require.text("provider", provider);
    Require.that(amount.minorUnits() > 0, "no amount");
  }
}
