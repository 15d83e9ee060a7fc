package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record that money went back to the buyer.
///
/// @param orderId the order
/// @param refundId unique in the order
/// @param provider payment provider or marketplace that moves the money
/// @param amount in the order's currency
/// @param businessDay the channel account's day it belongs to
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordRefund(
    @TargetAggregateIdentifier OrderId orderId,
    String refundId,
    String provider,
    Money amount,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements MoneyCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordRefund {
    Require.text("refund id", refundId);
    Require.text("provider", provider);
    Require.that(amount.minorUnits() > 0, "no amount");
  }
}
