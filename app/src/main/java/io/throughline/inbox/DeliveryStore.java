package io.throughline.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.stereotype.Component;

/// Stores deliveries, each once.
@Component
class DeliveryStore {

  private static final HexFormat HEX = HexFormat.of();

  private static final String INSERT =
      """
      insert into delivery
             (channel, account, topic, delivery_key, body_sha256, trigger_id, triggered_at, test,
              received_at, sealed)
      select d.channel, d.account, d.topic, d.delivery_key, d.body_sha256, d.trigger_id,
             d.triggered_at, d.test, d.received_at, d.sealed
        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::text[],
                    ?::timestamptz[], ?::boolean[], ?::timestamptz[], ?::bytea[])
          as d(channel, account, topic, delivery_key, body_sha256, trigger_id, triggered_at, test,
               received_at, sealed)
          on conflict on constraint delivery_once do nothing
      returning delivery_no, channel, account, topic, delivery_key, body_sha256
      """;

  private final JdbcTemplate jdbc;
  private final DeliverySeal seal;

  DeliveryStore(DataSource dataSource, DeliverySeal seal) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.seal = seal;
  }

  /// Stores what is not there yet, in one statement.
  ///
  /// @return our numbers in the order of the deliveries, null for each that was there before
  List<@Nullable Long> insert(List<Delivery> deliveries) {
    var numbers = new HashMap<String, Long>();
    PreparedStatementCreator statement = connection -> prepare(connection, deliveries);
    jdbc.query(
        statement,
        row -> {
          numbers.put(identity(row), row.getLong("delivery_no"));
        });
    var result = new ArrayList<@Nullable Long>();
    // A repeat within the batch finds the number taken.
    deliveries.forEach(delivery -> result.add(numbers.remove(identity(delivery))));
    return result;
  }

  private PreparedStatement prepare(Connection connection, List<Delivery> deliveries)
      throws SQLException {
    var statement = connection.prepareStatement(INSERT);
    var columns = new Columns<>(statement, deliveries);
    columns.bind(1, "text", Delivery::channel);
    columns.bind(2, "text", Delivery::account);
    columns.bind(3, "text", delivery -> delivery.head().topic());
    columns.bind(4, "text", delivery -> delivery.head().deliveryId());
    columns.bindBytes(5, delivery -> delivery.content().digest());
    columns.bind(6, "text", delivery -> delivery.head().triggerId());
    columns.bind(7, "timestamptz", delivery -> delivery.head().triggeredAt());
    columns.bind(8, "boolean", delivery -> delivery.head().test());
    columns.bind(9, "timestamptz", Delivery::receivedAt);
    columns.bindBytes(10, seal::seal);
    return statement;
  }

  private static String identity(Delivery delivery) {
    return DeliverySeal.place(delivery.channel(), delivery.account(), delivery.head())
        + "\0"
        + HEX.formatHex(delivery.content().digest());
  }

  private static String identity(ResultSet row) throws SQLException {
    return String.join(
        "\0",
        row.getString("channel"),
        row.getString("account"),
        row.getString("topic"),
        row.getString("delivery_key"),
        HEX.formatHex(row.getBytes("body_sha256")));
  }
}
