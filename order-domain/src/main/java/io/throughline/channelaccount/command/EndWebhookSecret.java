package io.throughline.channelaccount.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Let this secret sign no webhook any more.
///
/// @param accountId the account
/// @param secretId names the secret
/// @param at when, by our clock
public record EndWebhookSecret(
    @TargetAggregateIdentifier ChannelAccountId accountId, String secretId, Instant at)
    implements AccountSetupCommand {

  /// @throws IllegalArgumentException when the id is blank
  public EndWebhookSecret {
    Require.text("secret id", secretId);
  }
}
