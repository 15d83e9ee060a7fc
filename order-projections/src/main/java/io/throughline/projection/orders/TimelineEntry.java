package io.throughline.projection.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One event of an order's story.
///
/// @param sequence its number in the order's stream, from 0
/// @param eventId id of the event
/// @param eventType its logical name
/// @param recordedAt when it was recorded, by our clock
/// @param actor who caused it, such as {@code connector:shopify/acme}; null when not known
/// @param headline one sentence
public record TimelineEntry(
    long sequence,
    String eventId,
    String eventType,
    Instant recordedAt,
    @Nullable String actor,
    String headline) {}
