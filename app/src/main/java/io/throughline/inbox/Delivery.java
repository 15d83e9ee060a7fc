package io.throughline.inbox;

import io.throughline.channel.DeliveryHead;
import java.time.Instant;

/// A delivery as it came, already known to be authentic.
///
/// @param channel the channel
/// @param account our seller account there
/// @param head what its headers said
/// @param content headers and body
/// @param receivedAt when it reached us, by our clock
public record Delivery(
    String channel, String account, DeliveryHead head, RawContent content, Instant receivedAt) {}
