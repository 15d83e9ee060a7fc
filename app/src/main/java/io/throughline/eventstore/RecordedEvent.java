package io.throughline.eventstore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event as it is stored, for people and programs that read history.
///
/// @param position its place in the order of all events
/// @param sequence its place in its stream, from 0
/// @param eventId its id
/// @param eventType its logical name
/// @param revision of its payload
/// @param recordedAt when it was recorded, by our clock
/// @param payload JSON, byte for byte as stored
/// @param metadata JSON object of strings
public record RecordedEvent(
    long position,
    long sequence,
    String eventId,
    String eventType,
    @Nullable String revision,
    Instant recordedAt,
    String payload,
    String metadata) {}
