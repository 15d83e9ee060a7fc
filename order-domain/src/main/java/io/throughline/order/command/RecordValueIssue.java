package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Record that the buyer got a gift card or store credit, instead of goods or money.
///
/// @param orderId the order
/// @param issueId unique in the order
/// @param kind {@code GIFT_CARD} or {@code STORE_CREDIT}
/// @param amount in the order's currency
/// @param businessDay the channel account's day it belongs to
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordValueIssue(
    @TargetAggregateIdentifier OrderId orderId,
    String issueId,
    String kind,
    Money amount,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements MoneyCommand {

  /// Sold instead of goods.
  public static final String GIFT_CARD = "GIFT_CARD";

  private static final Set<String> KINDS = Set.of(GIFT_CARD, "STORE_CREDIT");

  /// @throws IllegalArgumentException when an id or code is blank, or the amount is nothing
  public RecordValueIssue {
    Require.text("issue id", issueId);
    Require.that(KINDS.contains(kind), "kind is one of " + new TreeSet<>(KINDS));
    Require.that(amount.minorUnits() > 0, "no amount");
  }
}
