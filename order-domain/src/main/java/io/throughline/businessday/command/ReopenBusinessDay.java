package io.throughline.businessday.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Open a closed day again, so that it can be closed anew.
///
/// @param dayId the day
/// @param by who, by id
/// @param reason why; no personal data
/// @param at when, by our clock
public record ReopenBusinessDay(
    @TargetAggregateIdentifier BusinessDayId dayId, String by, String reason, Instant at)
    implements BusinessDayCommand {
  /// @throws IllegalArgumentException when a text is blank
  public ReopenBusinessDay {
    Require.text("by", by);
    Require.text("reason", reason);
  }
}
