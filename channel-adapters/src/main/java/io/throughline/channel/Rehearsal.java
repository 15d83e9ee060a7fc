package io.throughline.channel;

import java.time.Instant;
import java.util.List;

/// Makes deliveries as a channel makes them, so that a person sees whether an account is connected
/// before the channel sends anything. Implementations are pure and thread-safe.
public interface Rehearsal {

  /// The channel's name, such as {@code shopify}.
  String channel();

  /// The topics that are worth a subscription, in the channel's words.
  List<String> topics();

  /// A delivery that the channel would mark as a test, signed with this secret.
  ///
  /// @param deliveryId the channel's id of it
  /// @param at when it happens, by the channel's clock
  Signed test(String account, String secret, String deliveryId, Instant at);

  /// How to send the same by hand, as commands of a shell that reads the secret from {@code
  /// SECRET}.
  ///
  /// @param url where the channel delivers to
  String byHand(String account, String url);

  /// A request.
  ///
  /// @param headers its headers
  /// @param body its bytes
  @SuppressWarnings("ArrayRecordComponent") // sent once, never compared
  record Signed(Headers headers, byte[] body) {}
}
