package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Settle a contradiction because a person decided its case.
///
/// @param orderId the order
/// @param anomalyId the anomaly
/// @param resolution how
/// @param note what a person should know, no personal data; may be empty
/// @param at our clock
public record SettleAnomaly(
    @TargetAggregateIdentifier OrderId orderId,
    String anomalyId,
    String resolution,
    String note,
    Instant at)
    implements CareCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public SettleAnomaly {
    Require.text("anomaly id", anomalyId);
    Require.text("resolution", resolution);
  }
}
