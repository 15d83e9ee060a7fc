package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.money.Money;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Decide that the buyer is owed an amount.
///
/// @param orderId the order
/// @param refundId unique in the order, the same id again means the same refund again
/// @param amount in the order's currency
/// @param cause {@code CANCELLATION}, {@code RETURN}, {@code CLAIM}, {@code GOODWILL}, {@code
///   PRICE_ADJUSTMENT}, {@code OVERPAYMENT} or {@code REJECTION}
/// @param reason reason code
/// @param note what a person should know, no personal data; may be empty
/// @param requester who wants it and how much he may decide alone; null when no person does
/// @param at our clock
public record GrantRefund(
    @TargetAggregateIdentifier OrderId orderId,
    String refundId,
    Money amount,
    String cause,
    String reason,
    String note,
    @Nullable Requester requester,
    Instant at)
    implements MoneyCommand, AskedByPerson {

  static final Set<String> CAUSES =
      Set.of(
          "CANCELLATION",
          "RETURN",
          "CLAIM",
          "GOODWILL",
          "PRICE_ADJUSTMENT",
          "OVERPAYMENT",
          "REJECTION");

  /// What no person asks for: it follows from what was decided before.
  public GrantRefund(
      OrderId orderId,
      String refundId,
      Money amount,
      String cause,
      String reason,
      String note,
      Instant at) {
    this(orderId, refundId, amount, cause, reason, note, null, at);
  }

  /// @throws IllegalArgumentException when an id or code is blank
  public GrantRefund {
    Require.text("refund id", refundId);
    Require.text("cause", cause);
    Require.text("reason", reason);
    Require.that(amount.minorUnits() > 0, "no amount");
    Require.that(CAUSES.contains(cause), "cause is one of " + new TreeSet<>(CAUSES));
  }

  @Override
  public GrantRefund askedBy(Requester person) {
    return new GrantRefund(orderId, refundId, amount, cause, reason, note, person, at);
  }
}
