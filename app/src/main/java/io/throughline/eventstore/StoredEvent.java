package io.throughline.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/// A row of {@code domain_event}, still serialized.
@SuppressWarnings("ArrayRecordComponent") // bytes go through untouched, rows are not compared
record StoredEvent(
    long position,
    String streamId,
    long sequence,
    String streamType,
    String eventId,
    String eventType,
    @Nullable String revision,
    Instant recordedAt,
    byte[] payload,
    byte[] metadata)
    implements TrackedEventData<byte[]>, DomainEventData<byte[]> {

  @Override
  public TrackingToken trackingToken() {
    return new GlobalSequenceTrackingToken(position);
  }

  @Override
  public String getEventIdentifier() {
    return eventId;
  }

  @Override
  public Instant getTimestamp() {
    return recordedAt;
  }

  @Override
  public SerializedObject<byte[]> getMetaData() {
    return new SerializedMetaData<>(metadata, byte[].class);
  }

  @Override
  public SerializedObject<byte[]> getPayload() {
    return new SimpleSerializedObject<>(payload, byte[].class, eventType, revision);
  }

  @Override
  public String getType() {
    return streamType;
  }

  @Override
  public String getAggregateIdentifier() {
    return streamId;
  }

  @Override
  public long getSequenceNumber() {
    return sequence;
  }
}
