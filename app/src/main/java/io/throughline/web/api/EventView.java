package io.throughline.web.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.throughline.eventstore.RecordedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event as the API shows it: exactly what is stored.
record EventView(
    long position,
    long sequence,
    String eventId,
    String type,
    @Nullable String revision,
    Instant recordedAt,
    @JsonRawValue String payload,
    @JsonRawValue String metadata) {

  static EventView of(RecordedEvent event) {
    return new EventView(
        event.position(),
        event.sequence(),
        event.eventId(),
        event.eventType(),
        event.revision(),
        event.recordedAt(),
        event.payload(),
        event.metadata());
  }
}
