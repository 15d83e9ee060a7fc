package io.throughline.settlement.command;

import io.throughline.decision.Require;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Tell that the payout of an accepted batch came back to the rail.
///
/// @param settlementId the statement
/// @param reason why; no personal data
/// @param businessDay the day it counts for, by the account's calendar
/// @param occurredAt when it happened, by the clock of whoever tells
/// @param at when, by our clock
public record RecordPayoutFailure(
    @TargetAggregateIdentifier SettlementId settlementId,
    String reason,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements SettlementCommand {
  /// @throws IllegalArgumentException when the reason is blank
  public RecordPayoutFailure {
    Require.text("reason", reason);
  }
}
