package io.throughline.channelaccount.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Take the account's deliveries again.
///
/// @param accountId the account
/// @param reason why; no personal data
/// @param at when, by our clock
public record EnableChannelAccount(
    @TargetAggregateIdentifier ChannelAccountId accountId, String reason, Instant at)
    implements AccountSetupCommand {

  /// @throws IllegalArgumentException when the reason is blank
  public EnableChannelAccount {
    Require.text("reason", reason);
  }
}
