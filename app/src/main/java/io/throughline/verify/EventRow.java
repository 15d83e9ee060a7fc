package io.throughline.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// An event as it is stored.
///
/// @param position in the order of all events
/// @param stream whose event it is
/// @param sequence its place in the stream
/// @param id its id
/// @param type its stable name
/// @param transaction which transaction of the server wrote the row
/// @param payload JSON; missing when the stored bytes are none
/// @param metadata JSON; missing when the stored bytes are none
record EventRow(
    long position,
    String stream,
    long sequence,
    String id,
    String type,
    String transaction,
    JsonNode payload,
    JsonNode metadata) {

  /// The columns that an event is read from, in the order of the streams.
  static final String SELECT =
      """
      select position, stream_id, sequence, event_id::text as event_id, event_type,
             xmin::text as written_by, payload, metadata
        from domain_event
       where position <= ?
       order by stream_id, sequence, position
      """;

  private static final JsonMapper JSON = JsonMapper.shared();

  static EventRow of(ResultSet row) throws SQLException {
    return new EventRow(
        row.getLong("position"),
        row.getString("stream_id"),
        row.getLong("sequence"),
        row.getString("event_id"),
        row.getString("event_type"),
        row.getString("written_by"),
        json(row.getBytes("payload")),
        json(row.getBytes("metadata")));
  }

  static JsonNode json(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException notJson) {
      return MissingNode.getInstance();
    }
  }

  /// A text of the payload; empty when it is absent.
  String text(String name) {
    return payload.path(name).asString("");
  }

  /// A whole number of the payload; zero when it is absent.
  int number(String name) {
    return payload.path(name).asInt(0);
  }

  /// An amount of the payload.
  Amount amount(String name) {
    return Amount.of(payload.path(name));
  }

  /// The command that it follows from; empty when the metadata names none.
  String command() {
    return metadata.path("correlationId").asString("");
  }

  /// The unit moves, if it has any.
  List<Move> moves() {
    var moves = new ArrayList<Move>();
    for (var move : payload.path("moves")) {
      moves.add(
          new Move(
              move.path("lineId").asString(""),
              move.path("quantity").asInt(0),
              move.path("from").asString(""),
              move.path("to").asString("")));
    }
    return moves;
  }

  /// Units of a line that went from one bucket to another.
  record Move(String line, int quantity, String from, String to) {

    String way() {
      return from + ">" + to;
    }
  }
}
