package io.throughline.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The deliveries that were not understood or were refused, and those that wait for their order:
/// look at them.
@Component
public class Quarantine {

  /// The most deliveries on one page.
  public static final int MAX_PAGE = 200;

  /// Conditions of a filter; the parameters are those of {@link #bound}.
  static final String FITS =
      """
           status = :state
       and (cast(:channel as text) is null or channel = :channel)
       and (cast(:account as text) is null or account = :account)
       and (cast(:topic as text) is null or topic = :topic)
       and (cast(:reason as text) is null or reason = :reason)
       and (cast(:from as timestamptz) is null or received_at >= cast(:from as timestamptz))
       and (cast(:to as timestamptz) is null or received_at < cast(:to as timestamptz))
       and (cast(:visible as text[]) is null or channel = any(:visible))
      """;

  private static final String COLUMNS =
      """
      select delivery_no, channel, account, topic, delivery_key, received_at, status, reason,
             detail, order_id
        from delivery
       where\s
      """;

  private final JdbcClient jdbc;

  Quarantine(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, DeliveryFilter filter) {
    return statement
        .param("state", filter.state().name())
        .param("channel", filter.channel())
        .param("account", filter.account())
        .param("topic", filter.topic())
        .param("reason", filter.reason())
        .param("from", text(filter.from()))
        .param("to", text(filter.to()))
        .param("visible", array(filter.visible()));
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  static String @Nullable [] array(@Nullable Set<String> channels) {
    return channels == null ? null : channels.toArray(String[]::new);
  }

  /// How many are in quarantine, by channel.
  public Map<String, Long> countByChannel() {
    return jdbc
        .sql(
            """
            select channel, count(*) as deliveries
              from delivery
             where status = 'QUARANTINED'
             group by channel
            """)
        .query((row, _) -> Map.entry(row.getString("channel"), row.getLong("deliveries")))
        .list() // a stream of the query itself would keep its connection
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// How many fit, by reason, most first. Those that wait for their order have the empty reason.
  public Map<String, Long> countByReason(DeliveryFilter filter) {
    var counts = new LinkedHashMap<String, Long>();
    bound(
            jdbc.sql(
                "select coalesce(reason, '') as why, count(*) as deliveries from delivery where "
                    + FITS
                    + " group by why order by deliveries desc, why"),
            filter)
        .query(
            row -> {
              counts.put(row.getString("why"), row.getLong("deliveries"));
            });
    return counts;
  }

  /// A page, newest first.
  ///
  /// @param before only deliveries with a smaller number
  public List<QuarantinedDelivery> page(DeliveryFilter filter, long before, int limit) {
    return bound(
            jdbc.sql(
                COLUMNS
                    + FITS
                    + " and delivery_no < :before order by delivery_no desc limit :limit"),
            filter)
        .param("before", before)
        .param("limit", limit)
        .query(Quarantine::delivery)
        .list();
  }

  /// One delivery, wherever it stands.
  ///
  /// @param visible the channels that the asker may see; null for all
  public Optional<QuarantinedDelivery> find(@Nullable Set<String> visible, long deliveryNo) {
    return jdbc.sql(
            COLUMNS
                + """
                      delivery_no = :deliveryNo
                  and (cast(:visible as text[]) is null or channel = any(:visible))
                """)
        .param("deliveryNo", deliveryNo)
        .param("visible", array(visible))
        .query(Quarantine::delivery)
        .optional();
  }

  private static QuarantinedDelivery delivery(ResultSet row, int number) throws SQLException {
    return new QuarantinedDelivery(
        row.getLong("delivery_no"),
        row.getString("channel"),
        row.getString("account"),
        row.getString("topic"),
        row.getString("delivery_key"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("status"),
        Objects.requireNonNullElse(row.getString("reason"), ""),
        Objects.requireNonNullElse(row.getString("detail"), ""),
        row.getString("order_id"));
  }
}
