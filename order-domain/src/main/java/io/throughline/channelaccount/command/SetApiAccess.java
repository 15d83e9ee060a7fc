package io.throughline.channelaccount.command;

import io.throughline.decision.Require;
import java.time.Instant;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Use this way back to the channel.
///
/// @param accountId the account
/// @param accessId names the token; the token itself never stands in a command
/// @param apiUrl where the channel's API is, {@code https} unless on this machine
/// @param at when, by our clock
public record SetApiAccess(
    @TargetAggregateIdentifier ChannelAccountId accountId,
    String accessId,
    String apiUrl,
    Instant at)
    implements AccountSetupCommand {

  /// A host, a port, a path; plain HTTP on this machine only.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(https://[A-Za-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:\\d{1,5})?(/[\\w.~%/-]*)?");

  /// @throws IllegalArgumentException when the id is blank or the address is none
  public SetApiAccess {
    Require.text("access id", accessId);
    Require.that(
        ADDRESS.matcher(apiUrl).matches(),
        "apiUrl is an https address without user, query or fragment");
  }
}
