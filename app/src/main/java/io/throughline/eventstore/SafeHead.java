package io.throughline.eventstore;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Asks the database how far a reader may read: up to that position every committed event is
/// visible, and none can still appear. See {@code domain_event_safe_head()} in the migration.
final class SafeHead {

  private final JdbcClient jdbc;

  SafeHead(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// A reading of the head.
  ///
  /// @param safe read no further than this
  /// @param last the last position that anybody took; more than safe while somebody is appending
  record Reading(long safe, long last) {

    /// Whether events may still become visible that this reading does not cover.
    boolean isBehind() {
      return safe < last;
    }
  }

  /// Reads it now, in a statement of its own: the statement that then reads events sees more.
  Reading read() {
    return jdbc.sql(
            """
            select domain_event_safe_head() as safe, domain_event_last_position() as last
            """)
        .query((row, _) -> new Reading(row.getLong("safe"), row.getLong("last")))
        .single();
  }
}
