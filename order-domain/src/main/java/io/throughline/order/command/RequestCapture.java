package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.money.Money;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Have the provider asked for money that was promised.
///
/// @param orderId the order
/// @param captureId unique in the order, the key of the request to the provider
/// @param authorizationId the promise it draws on
/// @param amount in the order's currency
/// @param at our clock
public record RequestCapture(
    @TargetAggregateIdentifier OrderId orderId,
    String captureId,
    String authorizationId,
    Money amount,
    Instant at)
    implements MoneyCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RequestCapture {
    Require.text("capture id", captureId);
    Require.text("authorization id", authorizationId);
    Require.that(amount.minorUnits() > 0, "no amount");
  }
}
