package io.throughline.channelaccount.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Take the account's SKU for itself again.
///
/// @param listingId the account's SKU
/// @param reason why; no personal data
/// @param at when, by our clock
public record UnmapSku(@TargetAggregateIdentifier ListingId listingId, String reason, Instant at)
    implements ListingCommand {

  /// @throws IllegalArgumentException when the reason is blank
  public UnmapSku {
    Require.text("reason", reason);
  }
}
