package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Record how likely somebody thinks the order is a fraud.
///
/// @param orderId the order
/// @param assessmentId unique in the order
/// @param provider who judged
/// @param level {@code LOW}, {@code MEDIUM} or {@code HIGH}
/// @param score the provider's own figure as text, null when there is none
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordRiskAssessment(
    @TargetAggregateIdentifier OrderId orderId,
    String assessmentId,
    String provider,
    String level,
    @Nullable String score,
    Instant occurredAt,
    Instant at)
    implements IntakeCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordRiskAssessment {
    Require.text("assessment id", assessmentId);
    Require.text("provider", provider);
    Require.text("level", level);
    Require.that(Set.of("LOW", "MEDIUM", "HIGH").contains(level), "level is LOW, MEDIUM or HIGH");
  }
}
