package io.throughline.channelaccount.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Refuse the account's deliveries, as those of an unknown one.
///
/// @param accountId the account
/// @param reason why; no personal data
/// @param at when, by our clock
public record DisableChannelAccount(
    @TargetAggregateIdentifier ChannelAccountId accountId, String reason, Instant at)
    implements AccountSetupCommand {

  /// @throws IllegalArgumentException when the reason is blank
  public DisableChannelAccount {
    Require.text("reason", reason);
  }
}
