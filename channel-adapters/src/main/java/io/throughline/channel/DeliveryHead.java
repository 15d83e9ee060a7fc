package io.throughline.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a delivery's headers say.
///
/// @param topic what it is about, in the channel's word, such as {@code orders/create}; {@code
///   unknown} when the headers do not say
/// @param deliveryId the channel's id of this delivery, the same when it is sent again; made from
///   the digest of the body when the channel sent none
/// @param triggerId the channel's id of the happening, the same over several topics and
///   subscriptions; null when it sent none
/// @param triggeredAt when it happened, by the channel's clock; null when it does not say
/// @param test whether the channel marks it as a test delivery
public record DeliveryHead(
    String topic,
    String deliveryId,
    @Nullable String triggerId,
    @Nullable Instant triggeredAt,
    boolean test) {}
