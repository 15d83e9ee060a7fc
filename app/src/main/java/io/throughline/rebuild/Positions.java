package io.throughline.rebuild;

import io.throughline.eventjson.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far each processing group has read, and how far there is to read; asked of the database, so
/// that it is true for all nodes and claims nothing.
@Component
public class Positions {

  private final JdbcClient jdbc;

  Positions(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// The position of the last event; zero before the first. Not the last position that was taken:
  /// what was rolled back is nothing to wait for.
  public long head() {
    return jdbc.sql("select coalesce(max(position), 0) from domain_event")
        .query(Long.class)
        .single();
  }

  /// All groups that ever ran, by name.
  public Map<String, GroupPosition> all() {
    return jdbc
        .sql(
            """
            select processor_name, token_type, token
              from processor_token
             where segment >= 0
               and processor_name not like '\\_\\_%'
            """)
        .query((row, _) -> position(row))
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                GroupPosition::group, position -> position, Positions::behind, TreeMap::new));
  }

  /// This group's position; at zero when it never ran.
  public GroupPosition of(String group) {
    List<GroupPosition> segments =
        jdbc.sql(
                """
                select processor_name, token_type, token
                  from processor_token
                 where processor_name = :group
                """)
            .param("group", group)
            .query((row, _) -> position(row))
            .list();
    return segments.stream().reduce(Positions::behind).orElse(new GroupPosition(group, 0, 0));
  }

  /// A group is where its slowest segment is.
  private static GroupPosition behind(GroupPosition one, GroupPosition other) {
    var slower =
        Comparator.comparingLong(GroupPosition::position).compare(one, other) <= 0 ? one : other;
    return new GroupPosition(
        one.group(), slower.position(), Math.max(one.rebuildsUpTo(), other.rebuildsUpTo()));
  }

  private static GroupPosition position(ResultSet row) throws SQLException {
    var token = token(row.getString("token_type"), row.getBytes("token"));
    long rebuildsUpTo =
        WrappedToken.unwrap(token, ReplayToken.class)
            .map(replay -> position(replay.getTokenAtReset()))
            .orElse(0L);
    return new GroupPosition(row.getString("processor_name"), position(token), rebuildsUpTo);
  }

  private static @Nullable TrackingToken token(@Nullable String type, byte @Nullable [] bytes) {
    return type == null || bytes == null
        ? null
        : EventJson.generalSerializer()
            .deserialize(new SimpleSerializedObject<>(bytes, byte[].class, type, null));
  }

  private static long position(@Nullable TrackingToken token) {
    return token == null ? 0 : token.position().orElse(0);
  }
}
