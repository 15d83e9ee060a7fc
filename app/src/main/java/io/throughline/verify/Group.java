package io.throughline.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How far a processing group has read, and whose events it parked.
///
/// @param name the group
/// @param position every event up to it was handled, or parked; the slowest segment's
/// @param furthest the fastest segment's
/// @param parked streams whose events wait
record Group(String name, long position, long furthest, Set<String> parked) {

  private static final String TOKENS =
      """
      select processor_name, token
        from processor_token
       where segment >= 0
         and processor_name not like '\\_\\_%'
       order by processor_name, segment
      """;

  private static final String PARKED =
      """
      select distinct processing_group, sequence_id
        from dead_letter
      """;

  boolean isParked(String stream) {
    return parked.contains(stream);
  }

  /// All groups that ever ran, by name.
  static Map<String, Group> all(Connection connection) throws SQLException {
    var parked = new HashMap<String, Set<String>>();
    var groups = new HashMap<String, Group>();
    try (var statement = connection.createStatement()) {
      try (var rows = statement.executeQuery(PARKED)) {
        while (rows.next()) {
          parked.computeIfAbsent(rows.getString(1), _ -> new HashSet<>()).add(rows.getString(2));
        }
      }
      try (var rows = statement.executeQuery(TOKENS)) {
        while (rows.next()) {
          var name = rows.getString(1);
          long position = position(rows.getBytes(2));
          groups.merge(
              name,
              new Group(name, position, position, parked.getOrDefault(name, Set.of())),
              Group::with);
        }
      }
    }
    return groups;
  }

  private Group with(Group other) {
    return new Group(
        name, Math.min(position, other.position), Math.max(furthest, other.furthest), parked);
  }

  /// The number in a token; the token of a rebuild has it in its current token.
  private static long position(byte @Nullable [] token) {
    if (token == null) {
      return 0;
    }
    var json = EventRow.json(token);
    var current = json.path("currentToken");
    return index(current.isMissingNode() || current.isNull() ? json : current);
  }

  private static long index(JsonNode token) {
    if (token.isArray() && token.size() == 2) {
      return index(token.get(1)); // a type before its value
    }
    return token.path("globalIndex").asLong(0);
  }
}
