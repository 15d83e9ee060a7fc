package io.throughline.web.console;

import io.throughline.decision.Actor;
import io.throughline.eventstore.History;
import io.throughline.eventstore.RecordedEvent;
import io.throughline.messaging.Causes;
import io.throughline.projection.orders.PartsAsTold;
import io.throughline.replay.OrderFold;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One event of an order's story, and how it is stored.
///
/// @param number its number in the story, from 1
/// @param later whether it came after the moment that is shown
/// @param headline what happened, in one sentence
/// @param actor who caused it, such as {@code connector:shopify/acme}
/// @param cause the event that led to it; null when a person or program outside did, or when that
///   was not recorded
/// @param occurred when it happened, by the clock of whoever told it; null when that is not told
record StoryEntry(
    int number,
    boolean later,
    String headline,
    String actor,
    @Nullable Cause cause,
    Moment recorded,
    @Nullable Moment occurred,
    long position,
    long sequence,
    String eventId,
    String type,
    String revision,
    String payload,
    String metadata) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /// An event that led to another one.
  ///
  /// @param href to it on this page; null when it is of another stream
  record Cause(String type, long position, String stream, @Nullable String href) {}

  /// @param places where the events stand that led to those of this story
  static StoryEntry of(
      RecordedEvent event, int reached, Map<String, History.Place> places, Instant now) {
    var metadata = JSON.readTree(event.metadata());
    int number = Math.toIntExact(event.sequence()) + 1;
    var read = OrderFold.read(event);
    return new StoryEntry(
        number,
        number > reached,
        PartsAsTold.headline(read),
        metadata.path(Actor.KEY).asString("not known"),
        cause(places.get(metadata.path(Causes.KEY).asString("")), read.orderId()),
        Moment.of(event.recordedAt(), now),
        Moment.ofNullable(occurred(JSON.readTree(event.payload())), now),
        event.position(),
        event.sequence(),
        event.eventId(),
        event.eventType(),
        Objects.requireNonNullElse(event.revision(), ""),
        PrettyJson.of(event.payload()),
        PrettyJson.of(event.metadata()));
  }

  /// The id of the event that led to this one; empty when none is known.
  static String causeId(RecordedEvent event) {
    return JSON.readTree(event.metadata()).path(Causes.KEY).asString("");
  }

  private static @Nullable Cause cause(History.@Nullable Place place, String orderId) {
    return place == null
        ? null
        : new Cause(
            place.eventType(),
            place.position(),
            place.streamId(),
            place.streamId().equals(orderId) ? "#event-" + place.position() : null);
  }

  private static @Nullable Instant occurred(JsonNode payload) {
    var told = payload.has("occurredAt") ? payload.path("occurredAt") : payload.path("placedAt");
    try {
      return told.isString() ? Instant.parse(told.asString()) : null;
    } catch (DateTimeException notAnInstant) {
      return null;
    }
  }
}
