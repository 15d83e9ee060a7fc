package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Record how a payer's dispute stands, by the provider's word.
///
/// @param orderId the order
/// @param disputeId the dispute, by the provider's id
/// @param state {@code OPENED}, {@code UNDER_REVIEW}, {@code WON}, {@code LOST} or {@code ACCEPTED}
/// @param inquiry whether it only asks, and no money moves
/// @param amount what is disputed
/// @param reason reason in the provider's word; null when none was told
/// @param provider payment provider or marketplace that moves the money
/// @param businessDay the channel account's day it belongs to
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordDispute(
    @TargetAggregateIdentifier OrderId orderId,
    String disputeId,
    String state,
    boolean inquiry,
    Money amount,
    @Nullable String reason,
    String provider,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements MoneyCommand {

  /// The payer contests what he paid.
  public static final String OPENED = "OPENED";

  /// His bank looks at what we said to it.
  public static final String UNDER_REVIEW = "UNDER_REVIEW";

  private static final Set<String> STATES = Set.of(OPENED, UNDER_REVIEW, "WON", "LOST", "ACCEPTED");

  /// @throws IllegalArgumentException when an id or code is blank
  public RecordDispute {
    Require.text("dispute id", disputeId);
    Require.text("provider", provider);
    Require.that(STATES.contains(state), "state is one of " + new TreeSet<>(STATES));
  }
}
