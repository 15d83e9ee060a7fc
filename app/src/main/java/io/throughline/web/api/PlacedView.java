package io.throughline.web.api;

import io.throughline.projection.AsOf;
import io.throughline.projection.spans.PlacedOrder;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An order where it was at a moment.
///
/// @param place its stage, or {@code ON_HOLD}
/// @param age how long it had been there
/// @param owner whose work it is: what its hold says, else who usually does the next step
/// @param units those on their way, in the asked stage or all
/// @param value what these are worth
/// @param capturedMinor captured less refunded, minor units; over the whole order
record PlacedView(
    String orderId,
    String channel,
    String account,
    String channelOrderId,
    @Nullable String channelOrderName,
    String place,
    String stage,
    @Nullable String holdKind,
    @Nullable String holdReason,
    String owner,
    Instant since,
    long sincePosition,
    Duration age,
    long units,
    Amount value,
    long capturedMinor) {

  static PlacedView of(PlacedOrder order, AsOf moment) {
    return new PlacedView(
        order.orderId(),
        order.channel(),
        order.account(),
        order.channelOrderId(),
        order.channelOrderName(),
        order.place(),
        order.stage(),
        order.holdKind(),
        order.holdReason(),
        Owners.of(order.place(), order.holdOwner()),
        order.since(),
        order.sincePosition(),
        Duration.between(order.since(), moment.at()),
        order.units(),
        Amount.of(order.value()),
        order.capturedMinor());
  }
}
