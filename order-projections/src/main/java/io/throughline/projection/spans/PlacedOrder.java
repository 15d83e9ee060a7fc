package io.throughline.projection.spans;

import io.throughline.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An order where it was at a moment.
///
/// @param place its stage, or {@code ON_HOLD}
/// @param stage where its unit that is furthest behind was
/// @param since when it came to its place, our clock
/// @param sincePosition position of the event that brought it there
/// @param units those on their way, in the asked stage or all
/// @param value what these units are worth
/// @param capturedMinor captured less refunded
public record PlacedOrder(
    String orderId,
    String channel,
    String account,
    String channelOrderId,
    @Nullable String channelOrderName,
    String place,
    String stage,
    @Nullable String holdKind,
    @Nullable String holdReason,
    @Nullable String holdOwner,
    Instant since,
    long sincePosition,
    long units,
    Money value,
    long capturedMinor) {}
