package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The channel took what it was told.
///
/// @param orderId the order
/// @param effectId what the channel was told, the same id however often it was tried
/// @param kind {@code SHIPMENT} or {@code CANCELLATION}
/// @param subjectId the parcel or cancellation that it was told of
/// @param channelReference the channel's own id of it; null when it gave none
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record ChannelAcknowledged(
    String orderId,
    String effectId,
    String kind,
    String subjectId,
    @Nullable String channelReference,
    Instant occurredAt,
    Instant at)
    implements ChannelEvent {}
