package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Record that money came in.
///
/// @param orderId the order
/// @param captureId unique in the order
/// @param authorizationId the promise it draws on, null when there is none
/// @param provider payment provider or marketplace that moves the money
/// @param amount in the order's currency
/// @param businessDay the channel account's day it belongs to
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordCapture(
    @TargetAggregateIdentifier OrderId orderId,
    String captureId,
    @Nullable String authorizationId,
    String provider,
    Money amount,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements MoneyCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordCapture {
    Require.text("capture id", captureId);
    Require.text("provider", provider);
    Require.that(amount.minorUnits() > 0, "no amount");
  }
}
