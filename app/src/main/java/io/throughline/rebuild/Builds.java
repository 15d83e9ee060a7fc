package io.throughline.rebuild;

import io.throughline.rebuild.Build.Purpose;
import io.throughline.rebuild.Build.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The statements on {@code read_model_build}.
@Component
class Builds {

  private final JdbcClient jdbc;

  Builds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The last build of this read model; empty when there was none.
  Optional<Build> find(String readModel) {
    return jdbc.sql(
            """
            select read_model, purpose, state, position, started_at, updated_at, detail,
                   state = 'BUILDING' and updated_at < now() - interval '1 minute' as stale
              from read_model_build
             where read_model = :readModel
            """)
        .param("readModel", readModel)
        .query((row, _) -> build(row))
        .optional();
  }

  private static Build build(ResultSet row) throws SQLException {
    return new Build(
        row.getString("read_model"),
        Purpose.valueOf(row.getString("purpose")),
        State.valueOf(row.getString("state")),
        row.getLong("position"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("stale"),
        row.getString("detail"));
  }

  /// A new build, in the place of the last one.
  void begin(String readModel, Purpose purpose) {
    jdbc.sql(
            """
            insert into read_model_build
                   (read_model, purpose, state, position, started_at, updated_at)
            values (:readModel, :purpose, 'BUILDING', 0, now(), now())
                on conflict (read_model) do update
               set purpose = excluded.purpose, state = excluded.state, position = 0,
                   started_at = excluded.started_at, updated_at = excluded.updated_at, detail = null
            """)
        .param("readModel", readModel)
        .param("purpose", purpose.name())
        .update();
  }

  /// It has read up to here; in the transaction of its rows.
  void at(String readModel, long position) {
    jdbc.sql(
            """
            update read_model_build
               set position = :position, updated_at = clock_timestamp()
             where read_model = :readModel
            """)
        .param("readModel", readModel)
        .param("position", position)
        .update();
  }

  /// It came to an end.
  void end(String readModel, State state, @Nullable String detail) {
    jdbc.sql(
            """
            update read_model_build
               set state = :state, detail = :detail, updated_at = clock_timestamp()
             where read_model = :readModel
            """)
        .param("readModel", readModel)
        .param("state", state.name())
        .param("detail", detail)
        .update();
  }
}
