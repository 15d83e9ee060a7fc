package io.throughline.inbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The deliveries that were not understood or were refused: look at them and, once the cause is
/// mended, have them worked on again.
@Component
public class Quarantine {

  /// The most deliveries on one page.
  public static final int MAX_PAGE = 200;

  private final JdbcClient jdbc;
  private final DeliveryWorker worker;

  Quarantine(DataSource dataSource, DeliveryWorker worker) {
    this.jdbc = JdbcClient.create(dataSource);
    this.worker = worker;
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

  /// A page, newest first.
  ///
  /// @param visible only of these channels, the ones that the asker may see; null for all
  /// @param before only deliveries with a smaller number
  public List<QuarantinedDelivery> page(@Nullable Set<String> visible, long before, int limit) {
    return jdbc.sql(
            """
            select delivery_no, channel, account, topic, delivery_key, received_at, reason, detail
              from delivery
             where status = 'QUARANTINED'
               and delivery_no < :before
               and (cast(:visible as text[]) is null or channel = any(:visible))
             order by delivery_no desc
             limit :limit
            """)
        .param("before", before)
        .param("visible", array(visible))
        .param("limit", limit)
        .query(
            (row, _) ->
                new QuarantinedDelivery(
                    row.getLong("delivery_no"),
                    row.getString("channel"),
                    row.getString("account"),
                    row.getString("topic"),
                    row.getString("delivery_key"),
                    row.getObject("received_at", OffsetDateTime.class).toInstant(),
                    Objects.requireNonNullElse(row.getString("reason"), ""),
                    Objects.requireNonNullElse(row.getString("detail"), "")))
        .list();
  }

  /// Has one worked on again.
  ///
  /// @param visible the channels that the asker may see; null for all
  /// @return whether it was in quarantine, and of such a channel
  public boolean retry(@Nullable Set<String> visible, long deliveryNo) {
    int released =
        jdbc.sql(
                """
                update delivery
                   set status = 'PENDING', reason = null, detail = null, attempts = 0,
                       settled_at = null
                 where delivery_no = :deliveryNo
                   and status = 'QUARANTINED'
                   and (cast(:visible as text[]) is null or channel = any(:visible))
                """)
            .param("deliveryNo", deliveryNo)
            .param("visible", array(visible))
            .update();
    worker.wake();
    return released == 1;
  }

  private static String @Nullable [] array(@Nullable Set<String> channels) {
    return channels == null ? null : channels.toArray(String[]::new);
  }
}
