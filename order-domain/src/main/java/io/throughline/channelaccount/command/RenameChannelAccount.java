package io.throughline.channelaccount.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Call the account otherwise.
///
/// @param accountId the account
/// @param name what people call it; no personal data
/// @param at when, by our clock
public record RenameChannelAccount(
    @TargetAggregateIdentifier ChannelAccountId accountId, String name, Instant at)
    implements AccountSetupCommand {

  /// @throws IllegalArgumentException when the name is blank or too long
  public RenameChannelAccount {
    Require.text("name", name);
    Require.that(
        name.length() <= OpenChannelAccount.LONGEST_NAME, "name is longer than 200 characters");
  }
}
