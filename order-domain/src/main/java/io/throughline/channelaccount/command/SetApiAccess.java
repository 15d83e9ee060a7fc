package io.throughline.channelaccount.command;

import io.throughline.decision.Require;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Set;
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

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  /// @throws IllegalArgumentException when the id is blank or the address is none
  public SetApiAccess {
    Require.text("access id", accessId);
    Require.that(isAddress(apiUrl), "apiUrl is an https address without user, query or fragment");
  }

  private static boolean isAddress(String text) {
    try {
      var uri = new URI(text);
      return uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && HERE.contains(uri.getHost())));
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
