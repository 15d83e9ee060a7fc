package io.throughline.replay;

import io.throughline.eventjson.EventJson;
import io.throughline.order.command.OrderId;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.state.OrderState;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Tells an order as it was.
public final class OrderReplay {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String EVENTS =
      """
      select position, sequence, event_type, revision, recorded_at, payload, metadata
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

  /// The order up to then. Its story is a beginning of its history: it ends before the first event
  /// that came later, whatever clocks say of those behind it.
  public Replay replay(String orderId, AsOf asOf) throws SQLException {
    var all = stored(orderId);
    int count = 0;
    while (count < all.size() && isUpTo(all.get(count).told, asOf)) {
      count++;
    }
    OrderState state = new OrderState.NotReceived();
    for (var one : all.subList(0, count)) {
      state = OrderState.evolve(state, one.event);
    }
    return new Replay(
        orderId,
        asOf.toString(),
        all.subList(0, count).stream().map(one -> one.told).toList(),
        all.size() - count,
        StateView.of(state));
  }

  private static boolean isUpTo(Replay.Event event, AsOf asOf) {
    return switch (asOf) {
      case AsOf.Position(var position) -> event.position() <= position;
      case AsOf.Time(var time) -> !event.recordedAt().isAfter(time);
      case AsOf.Now() -> true;
    };
  }

  private record Stored(Replay.Event told, OrderEvent event) {}

  private List<Stored> stored(String orderId) throws SQLException {
    var events = new ArrayList<Stored>();
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

  private static Stored stored(ResultSet row) throws SQLException {
    var type = row.getString("event_type");
    var payload = new String(row.getBytes("payload"), StandardCharsets.UTF_8);
    var told =
        new Replay.Event(
            row.getLong("position"),
            row.getLong("sequence"),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            type,
            JSON.readTree(row.getBytes("metadata")).path("actor").asString("not known"),
            JSON.readTree(payload));
    return new Stored(told, read(type, row.getString("revision"), payload));
  }

  private static OrderEvent read(String type, @Nullable String revision, String payload) {
    var form = EventJson.types().classOf(new SimpleSerializedType(type, revision));
    return (OrderEvent) EventJson.mapper().readValue(payload, form);
  }
}
