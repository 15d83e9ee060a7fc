package io.throughline.replay;

import io.throughline.eventstore.RecordedEvent;
import io.throughline.order.command.OrderId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Tells an order as it was.
public final class OrderReplay {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String EVENTS =
      """
      select position, sequence, event_id, event_type, revision, recorded_at, payload, metadata
        from domain_event
       where stream_id = ?
       order by sequence
      """;

  private static final String BY_NAME =
      """
      select order_id
        from order_summary
       where channel = ?
         and account = ?
         and channel_order_name = ?
       order by received_at desc, order_id
       limit 1
      """;

  private final Connection connection;

  /// Reads from this connection; it changes nothing.
  public OrderReplay(Connection connection) {
    this.connection = connection;
  }

  /// The id of the order that is meant: an order id, or channel, account and number, parted by
  /// slashes. The number is the channel's id of the order, or the name that people know it by.
  ///
  /// @return empty when there is no such order
  /// @throws IllegalArgumentException when the text names no order at all
  public Optional<String> find(String order) throws SQLException {
    if (OrderId.isOne(order)) {
      return Optional.of(order).filter(this::exists);
    }
    var parts = order.split("/", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "neither an order id nor channel/account/number: " + order);
    }
    var derived = OrderId.of(parts[0], parts[1], parts[2]).value();
    return exists(derived) ? Optional.of(derived) : named(parts);
  }

  private boolean exists(String orderId) {
    try {
      return !stored(orderId).isEmpty();
    } catch (SQLException failure) {
      throw new IllegalStateException("the order cannot be read", failure);
    }
  }

  private Optional<String> named(String[] parts) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BY_NAME)) {
      for (int part = 0; part < parts.length; part++) {
        statement.setString(part + 1, parts[part]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    }
  }

  /// The order up to then; see {@link OrderFold#reach}.
  public Replay replay(String orderId, AsOf asOf) throws SQLException {
    var all = stored(orderId);
    var upTo = all.subList(0, OrderFold.reach(all, asOf));
    return new Replay(
        orderId,
        asOf.toString(),
        upTo.stream().map(OrderReplay::told).toList(),
        all.size() - upTo.size(),
        StateView.of(OrderFold.state(upTo)));
  }

  private static Replay.Event told(RecordedEvent event) {
    return new Replay.Event(
        event.position(),
        event.sequence(),
        event.recordedAt(),
        event.eventType(),
        JSON.readTree(event.metadata()).path("actor").asString("not known"),
        JSON.readTree(event.payload()));
  }

  private List<RecordedEvent> stored(String orderId) throws SQLException {
    var events = new ArrayList<RecordedEvent>();
    try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
      statement.setString(1, orderId);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          events.add(stored(rows));
        }
      }
    }
    return events;
  }

  private static RecordedEvent stored(ResultSet row) throws SQLException {
    return new RecordedEvent(
        row.getLong("position"),
        row.getLong("sequence"),
        row.getString("event_id"),
        row.getString("event_type"),
        row.getString("revision"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        new String(row.getBytes("payload"), StandardCharsets.UTF_8),
        new String(row.getBytes("metadata"), StandardCharsets.UTF_8));
  }
}
