package io.throughline.channelaccount.command;

import io.throughline.decision.Require;
import java.time.Instant;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Make an account of ours at a channel known.
///
/// @param accountId the account
/// @param name what people call it; no personal data
/// @param at when, by our clock
public record OpenChannelAccount(
    @TargetAggregateIdentifier ChannelAccountId accountId, String name, Instant at)
    implements AccountSetupCommand {

  static final int LONGEST_NAME = 200;

  /// Both stand in the address that the channel delivers to.
  private static final Pattern CHANNEL = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._-]*");

  /// @throws IllegalArgumentException when the name is blank or too long, or the account cannot
  ///   stand in a webhook's address
  public OpenChannelAccount {
    Require.text("name", name);
    Require.that(name.length() <= LONGEST_NAME, "name is longer than 200 characters");
    Require.that(
        CHANNEL.matcher(accountId.channel()).matches(), "channel is letters, digits and hyphens");
    Require.that(
        ACCOUNT.matcher(accountId.account()).matches(),
        "account is letters, digits, dots, hyphens and underscores");
  }
}
