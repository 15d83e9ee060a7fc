package io.throughline.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A delivery that waits, or waited: for a person, or for its order.
///
/// @param deliveryNo our number of it
/// @param channel the channel
/// @param account our account there
/// @param topic what it is about
/// @param deliveryKey the channel's id of it
/// @param receivedAt when it came, by our clock
/// @param status where it stands
/// @param reason why it waits; empty when it does not wait for a person
/// @param detail what to look at; no personal data
/// @param orderId the order that it tells of, once that is known
public record QuarantinedDelivery(
    long deliveryNo,
    String channel,
    String account,
    String topic,
    String deliveryKey,
    Instant receivedAt,
    String status,
    String reason,
    String detail,
    @Nullable String orderId) {}
