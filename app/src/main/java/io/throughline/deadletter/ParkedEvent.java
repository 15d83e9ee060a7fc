package io.throughline.deadletter;

import java.time.Instant;

/// An event that waits; what it says is in the event store.
///
/// @param eventId its id
/// @param eventType its logical name
/// @param sequence its number in the order's stream
/// @param recordedAt when it was recorded, by our clock
/// @param parkedAt when it was parked, by our clock
public record ParkedEvent(
    String eventId, String eventType, long sequence, Instant recordedAt, Instant parkedAt) {}
