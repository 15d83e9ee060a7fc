package io.throughline.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads streams as they are stored, without making objects of them.
@Component
public class History {

  private final EventRows rows;
  private final JdbcClient jdbc;

  History(DataSource dataSource) {
    this.rows = new EventRows(dataSource);
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// All events of a stream, oldest first; empty for an unknown one.
  public List<RecordedEvent> ofStream(String streamId) {
    return rows.ofStream(streamId, 0).stream().map(History::recorded).toList();
  }

  /// Where an event stands.
  ///
  /// @param streamId whose event it is
  public record Place(long position, String streamId, String eventType) {}

  /// Where these events stand, by id; without those that there are not.
  public Map<String, Place> places(Collection<String> eventIds) {
    return eventIds.isEmpty() ? Map.of() : found(eventIds);
  }

  private Map<String, Place> found(Collection<String> eventIds) {
    var places = new HashMap<String, Place>();
    jdbc.sql(
            """
            select event_id, position, stream_id, event_type
              from domain_event
             where event_id = any(:ids::uuid[])
            """)
        .param("ids", eventIds.toArray(String[]::new))
        .query(
            row -> {
              places.put(
                  row.getString("event_id"),
                  new Place(
                      row.getLong("position"),
                      row.getString("stream_id"),
                      row.getString("event_type")));
            });
    return places;
  }

  private static RecordedEvent recorded(StoredEvent event) {
    return new RecordedEvent(
        event.position(),
        event.sequence(),
        event.eventId(),
        event.eventType(),
        event.revision(),
        event.recordedAt(),
        new String(event.payload(), StandardCharsets.UTF_8),
        new String(event.metadata(), StandardCharsets.UTF_8));
  }
}
