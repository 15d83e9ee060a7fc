package io.throughline.web.console;

import io.throughline.eventstore.RecordedEvent;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One event of an order's story, and how it is stored.
///
/// @param headline one sentence of the read model; the type of the event while that is behind
/// @param actor who caused it, such as {@code connector:shopify/acme}
record StoryEntry(
    String headline,
    String actor,
    Moment recorded,
    long position,
    long sequence,
    String eventId,
    String type,
    String revision,
    String payload,
    String metadata) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static StoryEntry of(RecordedEvent event, @Nullable String headline, Instant now) {
    return new StoryEntry(
        headline == null ? event.eventType() : headline,
        JSON.readTree(event.metadata()).path("actor").asString("not known"),
        Moment.of(event.recordedAt(), now),
        event.position(),
        event.sequence(),
        event.eventId(),
        event.eventType(),
        Objects.requireNonNullElse(event.revision(), ""),
        PrettyJson.of(event.payload()),
        PrettyJson.of(event.metadata()));
  }
}
