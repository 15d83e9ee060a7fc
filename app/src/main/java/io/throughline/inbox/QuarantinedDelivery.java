package io.throughline.inbox;

import java.time.Instant;

/// A delivery that waits for a person.
///
/// @param deliveryNo our number of it
/// @param channel the channel
/// @param account our account there
/// @param topic what it is about
/// @param deliveryKey the channel's id of it
/// @param receivedAt when it came, by our clock
/// @param reason why it is here
/// @param detail what to look at; no personal data
public record QuarantinedDelivery(
    long deliveryNo,
    String channel,
    String account,
    String topic,
    String deliveryKey,
    Instant receivedAt,
    String reason,
    String detail) {}
