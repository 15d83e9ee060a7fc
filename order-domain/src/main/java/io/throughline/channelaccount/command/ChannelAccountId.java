package io.throughline.channelaccount.command;

import io.throughline.decision.Require;
import java.text.Normalizer;
import java.util.Locale;

/// Our account at a channel, and the id of its event stream: {@code channel-<channel>-<account>}.
///
/// Both parts are stripped, in lower case and in Unicode form NFC. A hyphen in the channel is
/// written {@code %2d} in the stream's id, so that the first hyphen after the prefix always parts
/// channel from account: {@code a-b} with {@code c} and {@code a} with {@code b-c} cannot meet.
///
/// @param channel kind of place, such as {@code shopify}
/// @param account our seller account there
public record ChannelAccountId(String channel, String account) {

  private static final int LONGEST = 200;

  /// @throws IllegalArgumentException when a part is blank, longer than 200 characters, or contains
  ///   a control character
  public ChannelAccountId {
    channel = canonical("channel", channel);
    account = canonical("account", account);
  }

  private static String canonical(String name, String part) {
    Require.text(name, part);
    Require.that(part.length() <= LONGEST, name + " is longer than " + LONGEST + " characters");
    Require.that(
        part.codePoints().noneMatch(Character::isISOControl), name + " has a control character");
    return Normalizer.normalize(part.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /// The id of the stream.
  public String value() {
    return "channel-" + channel.replace("%", "%25").replace("-", "%2d") + "-" + account;
  }

  /// The value: Axon finds the stream by it.
  @Override
  public String toString() {
    return value();
  }
}
