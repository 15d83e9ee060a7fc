package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.money.Money;
import io.throughline.order.terms.RefundParts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Record that money went back to the buyer.
///
/// @param orderId the order
/// @param refundId unique in the order
/// @param provider payment provider or marketplace that moves the money
/// @param amount in the order's currency
/// @param cause why it was owed: {@code CANCELLATION}, {@code RETURN}, {@code CLAIM}, {@code
///   GOODWILL}, {@code PRICE_ADJUSTMENT}, {@code OVERPAYMENT} or {@code REJECTION}; null when not
///   told
/// @param parts what it is made of; null when not told
/// @param businessDay the channel account's day it belongs to
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordRefund(
    @TargetAggregateIdentifier OrderId orderId,
    String refundId,
    String provider,
    Money amount,
    @Nullable String cause,
    @Nullable RefundParts parts,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements MoneyCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordRefund {
    Require.text("refund id", refundId);
    Require.text("provider", provider);
    Require.that(amount.minorUnits() > 0, "no amount");
    Require.that(
        cause == null || GrantRefund.CAUSES.contains(cause),
        "cause is one of " + new TreeSet<>(GrantRefund.CAUSES));
    Require.that(
        parts == null || parts.total().equals(amount), "the parts do not add up to the amount");
  }
}
