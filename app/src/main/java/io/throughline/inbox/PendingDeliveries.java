package io.throughline.inbox;

import io.throughline.channel.DeliveryHead;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The deliveries that wait to be worked on.
@Component
class PendingDeliveries {

  private static final String PENDING =
      """
      select d.delivery_no, d.channel, d.account, d.topic, d.delivery_key, d.trigger_id,
             d.triggered_at, d.test, d.received_at, d.sealed,
             exists (select 1
                       from delivery e
                      where e.channel = d.channel
                        and e.account = d.account
                        and e.topic = d.topic
                        and e.delivery_key = d.delivery_key
                        and e.delivery_no < d.delivery_no) as id_reused
        from delivery d
       where d.status = 'PENDING'
      """;

  private static final String SETTLE =
      """
      update delivery d
         set status = s.status, order_id = s.order_id, reason = s.reason, detail = s.detail,
             settled_at = ?::timestamptz
        from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
          as s(delivery_no, status, order_id, reason, detail)
       where d.delivery_no = s.delivery_no
      """;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final DeliverySeal seal;

  PendingDeliveries(DataSource dataSource, DeliverySeal seal) {
    this.template = new JdbcTemplate(dataSource);
    this.jdbc = JdbcClient.create(dataSource);
    this.seal = seal;
  }

  /// Takes some that nobody else works on, oldest first, locked until the transaction ends.
  List<StoredDelivery> take(int limit) {
    return jdbc.sql(
            PENDING + " order by d.delivery_no limit :limit for no key update of d skip locked")
        .param("limit", limit)
        .query((row, _) -> stored(row))
        .list();
  }

  /// Takes this one; empty when it is settled or somebody works on it.
  List<StoredDelivery> takeOne(long deliveryNo) {
    return jdbc.sql(PENDING + " and d.delivery_no = :deliveryNo for no key update of d skip locked")
        .param("deliveryNo", deliveryNo)
        .query((row, _) -> stored(row))
        .list();
  }

  /// Numbers of the oldest.
  List<Long> numbers(int limit) {
    return jdbc.sql(
            """
            select delivery_no
              from delivery
             where status = 'PENDING'
             order by delivery_no
             limit :limit
            """)
        .param("limit", limit)
        .query((row, _) -> row.getLong("delivery_no"))
        .list();
  }

  /// Writes what was decided, in one statement.
  void settle(List<Settlement> settlements, Instant at) {
    ConnectionCallback<Integer> update =
        (Connection connection) -> {
          try (var statement = connection.prepareStatement(SETTLE)) {
            var columns = new Columns<>(statement, settlements);
            statement.setString(1, at.toString());
            columns.bind(2, "bigint", Settlement::deliveryNo);
            columns.bind(3, "text", settlement -> settlement.status().name());
            columns.bind(4, "text", Settlement::orderId);
            columns.bind(5, "text", Settlement::reason);
            columns.bind(6, "text", Settlement::detail);
            return statement.executeUpdate();
          }
        };
    template.execute(update);
  }

  /// Counts a failed attempt; the last one allowed sends the delivery to quarantine.
  void failed(long deliveryNo, String failure, int maxAttempts, Instant at) {
    jdbc.sql(
            """
            update delivery
               set attempts = attempts + 1,
                   status = case when attempts + 1 < :maxAttempts then status
                                 else 'QUARANTINED' end,
                   reason = 'PROCESSING_FAILED',
                   detail = :failure,
                   settled_at = cast(:at as timestamptz)
             where delivery_no = :deliveryNo
               and status = 'PENDING'
            """)
        .param("deliveryNo", deliveryNo)
        .param("failure", failure)
        .param("maxAttempts", maxAttempts)
        .param("at", at.toString())
        .update();
  }

  private StoredDelivery stored(ResultSet row) throws SQLException {
    var triggeredAt = row.getObject("triggered_at", OffsetDateTime.class);
    var channel = row.getString("channel");
    var account = row.getString("account");
    var head =
        new DeliveryHead(
            row.getString("topic"),
            row.getString("delivery_key"),
            row.getString("trigger_id"),
            triggeredAt == null ? null : triggeredAt.toInstant(),
            row.getBoolean("test"));
    return new StoredDelivery(
        row.getLong("delivery_no"),
        new Delivery(
            channel,
            account,
            head,
            seal.open(channel, account, head, row.getBytes("sealed")),
            row.getObject("received_at", OffsetDateTime.class).toInstant()),
        row.getBoolean("id_reused"));
  }
}
