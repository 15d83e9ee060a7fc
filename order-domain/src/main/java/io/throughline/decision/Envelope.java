package io.throughline.decision;

import java.util.Map;

/// Where an event belongs: stored in the metadata of every event of an order, and handed on to what
/// follows from it, so that a reader need not look up whose order it is. Rule: DOMAIN section 5.
///
/// @param channel kind of place the order comes from
/// @param account our seller account there
public record Envelope(String channel, String account) {

  /// The name of the channel in the metadata.
  public static final String CHANNEL = "channel";

  /// The name of the account in the metadata.
  public static final String ACCOUNT = "account";

  /// As message metadata.
  public Map<String, String> asMetadata() {
    return Map.of(CHANNEL, channel, ACCOUNT, account);
  }
}
