package io.throughline.eventstore;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which position of the log an instant stands for, and the other way round. Our clock.
@Component
public class EventTimes {

  private final JdbcClient jdbc;
  private final SafeHeadEventStorageEngine engine;

  EventTimes(DataSource dataSource, SafeHeadEventStorageEngine engine) {
    this.jdbc = JdbcClient.create(dataSource);
    this.engine = engine;
  }

  /// The last event that was recorded at or before an instant; zero before the first. Never beyond
  /// what readers may read yet, so that nothing can appear below it later.
  public long positionAt(Instant at) {
    long head = engine.safeHead();
    return jdbc.sql(
            """
            select coalesce((
                   select position
                     from domain_event
                    where recorded_at <= :at
                    order by recorded_at desc, position desc
                    limit 1), 0)
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, _) -> Math.min(row.getLong(1), head))
        .single();
  }

  /// The same for several instants, in their order.
  public List<Long> positionsAt(List<Instant> instants) {
    return instants.stream().map(this::positionAt).toList();
  }

  /// When the last event up to a position was recorded; empty before the first.
  public Optional<Instant> recordedAt(long position) {
    return jdbc.sql(
            """
            select recorded_at
              from domain_event
             where position <= :position
             order by position desc
             limit 1
            """)
        .param("position", position)
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  /// When the first event was recorded; empty before it.
  public Optional<Instant> first() {
    return jdbc.sql(
            """
            select recorded_at
              from domain_event
             order by position
             limit 1
            """)
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }
}
