package io.throughline.channel;

import java.time.Instant;
import java.util.List;

/// Translates one kind of channel. Implementations are pure and thread-safe.
public interface ChannelAdapter {

  /// The channel's name in ids, paths and events, such as {@code shopify}.
  String channel();

  /// Whether the holder of one of these secrets signed exactly these bytes. Several secrets are
  /// valid while one is replaced. Compares in constant time; never throws.
  boolean isAuthentic(Headers headers, byte[] body, List<String> secrets);

  /// What the headers say of the delivery, before anybody looks into the body.
  DeliveryHead head(Headers headers, byte[] body);

  /// What the body says. Never throws for its content: what is not understood comes back as {@link
  /// Understanding.NotUnderstood} with a reason that a person can act on.
  ///
  /// @param account our seller account at the channel, as the path of the request names it
  /// @param head what the headers said
  /// @param body the raw bytes
  /// @param receivedAt when it reached us, by our clock
  /// @param days tells the account's business day of money that the body tells of
  Understanding read(
      String account, DeliveryHead head, byte[] body, Instant receivedAt, BusinessDays days);
}
