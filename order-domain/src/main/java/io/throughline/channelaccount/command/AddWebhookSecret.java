package io.throughline.channelaccount.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Let one more secret sign the account's webhooks: the first, or the one that replaces it.
///
/// @param accountId the account
/// @param secretId names the secret; the secret itself never stands in a command
/// @param previousEndsAt until when the secret before it may still sign; null until it is ended
/// @param at when, by our clock
public record AddWebhookSecret(
    @TargetAggregateIdentifier ChannelAccountId accountId,
    String secretId,
    @Nullable Instant previousEndsAt,
    Instant at)
    implements AccountSetupCommand {

  /// @throws IllegalArgumentException when the id is blank, or the secret before it ends in the
  ///   past
  public AddWebhookSecret {
    Require.text("secret id", secretId);
    Require.that(
        previousEndsAt == null || previousEndsAt.isAfter(at),
        "the secret before it ends in the past");
  }
}
