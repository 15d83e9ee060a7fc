package io.throughline.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// Reads streams as they are stored, without making objects of them.
@Component
public class History {

  private final EventRows rows;

  History(DataSource dataSource) {
    this.rows = new EventRows(dataSource);
  }

  /// All events of a stream, oldest first; empty for an unknown one.
  public List<RecordedEvent> ofStream(String streamId) {
    return rows.ofStream(streamId, 0).stream().map(History::recorded).toList();
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
