package io.throughline.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/// The statements on {@code domain_event}.
final class EventRows {

  private static final String DUPLICATE_KEY = "23505";

  private static final String INSERT =
      """
      insert into domain_event
             (stream_id, sequence, stream_type, event_id, event_type, revision,
              recorded_at, payload, metadata)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String COLUMNS =
      """
      select position, stream_id, sequence, stream_type, event_id, event_type, revision,
             recorded_at, payload, metadata
        from domain_event
      """;

  private static final String OF_STREAM =
      COLUMNS + " where stream_id = ? and sequence >= ? order by sequence";

  private static final String OF_STREAMS =
      """
      select position, e.stream_id, sequence, stream_type, event_id, event_type, revision,
             recorded_at, payload, metadata
        from unnest(?, ?) as wanted(stream_id, first_sequence),
             lateral (select position, stream_id, sequence, stream_type, event_id, event_type,
                             revision, recorded_at, payload, metadata
                        from domain_event
                       where stream_id = wanted.stream_id
                         and sequence >= wanted.first_sequence
                       order by sequence) as e
       order by e.stream_id, sequence
      """;

  private static final String BETWEEN =
      COLUMNS + " where position > ? and position <= ? order by position limit ?";

  private final JdbcTemplate jdbc;

  EventRows(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /// Whether the failure says that a stream already has an event of that sequence number.
  static boolean isDuplicateKey(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && DUPLICATE_KEY.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /// Inserts the events in one round trip.
  void insert(List<? extends EventMessage<?>> events, Serializer serializer) {
    jdbc.batchUpdate(
        INSERT,
        events,
        events.size(),
        (statement, event) -> bind(statement, domainEvent(event), serializer));
  }

  private static DomainEventMessage<?> domainEvent(EventMessage<?> event) {
    if (event instanceof DomainEventMessage<?> ofAggregate) {
      return ofAggregate;
    }
    throw new IllegalArgumentException("only aggregates append events: " + event.getPayloadType());
  }

  private static void bind(
      PreparedStatement statement, DomainEventMessage<?> event, Serializer serializer)
      throws SQLException {
    var payload = event.serializePayload(serializer, byte[].class);
    var metadata = event.serializeMetaData(serializer, byte[].class);
    statement.setString(1, event.getAggregateIdentifier());
    statement.setLong(2, event.getSequenceNumber());
    statement.setString(3, event.getType());
    statement.setObject(4, UUID.fromString(event.getIdentifier()));
    statement.setString(5, payload.getType().getName());
    statement.setString(6, payload.getType().getRevision());
    statement.setObject(7, event.getTimestamp().atOffset(ZoneOffset.UTC));
    statement.setBytes(8, payload.getData());
    statement.setBytes(9, metadata.getData());
  }

  /// The stream from this sequence number on.
  List<StoredEvent> ofStream(String streamId, long firstSequence) {
    return jdbc.query(OF_STREAM, (row, _) -> stored(row), streamId, firstSequence);
  }

  /// These streams, each from a sequence number on, in one statement; a stream without such events
  /// is there, empty.
  Map<String, List<StoredEvent>> ofStreams(Map<String, Long> firstSequences) {
    var streams = new HashMap<String, List<StoredEvent>>();
    firstSequences.keySet().forEach(id -> streams.put(id, new ArrayList<>()));
    if (!streams.isEmpty()) {
      var ids = firstSequences.keySet().toArray(String[]::new);
      var firsts = Stream.of(ids).map(firstSequences::get).toArray(Long[]::new);
      jdbc.query(OF_STREAMS, (row, _) -> stored(row), ids, firsts)
          .forEach(
              event ->
                  streams.computeIfAbsent(event.streamId(), _ -> new ArrayList<>()).add(event));
    }
    return streams;
  }

  /// Events of all streams after one position and up to another, at most so many.
  List<StoredEvent> between(long after, long upTo, int limit) {
    return after >= upTo
        ? List.of()
        : jdbc.query(BETWEEN, (row, _) -> stored(row), after, upTo, limit);
  }

  /// The sequence number of the stream's last event; empty for a stream without events.
  Optional<Long> lastSequence(String streamId) {
    return Optional.ofNullable(
        jdbc.queryForObject(
            "select max(sequence) from domain_event where stream_id = ?", Long.class, streamId));
  }

  /// The position that this session took last.
  long lastAppended() {
    return Objects.requireNonNull(
        jdbc.queryForObject("select currval('domain_event_position')", Long.class));
  }

  /// The last position before the first event that was recorded at this time or later, looking no
  /// further than the safe head.
  long lastPositionBefore(Instant time, long safeHead) {
    var position =
        jdbc.queryForObject(
            """
            select coalesce(min(position) - 1, ?)
              from domain_event
             where recorded_at >= ?
               and position <= ?
            """,
            Long.class,
            safeHead,
            time.atOffset(ZoneOffset.UTC),
            safeHead);
    return position == null ? 0 : position;
  }

  private static StoredEvent stored(ResultSet row) throws SQLException {
    return new StoredEvent(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        row.getBytes(9),
        row.getBytes(10));
  }
}
