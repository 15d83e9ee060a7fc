package io.throughline.metrics;

import io.throughline.rebuild.GroupPosition;
import io.throughline.rebuild.Positions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what waits; every count is answered by an index that holds little else.
@Component
class BacklogQuery {

  private final JdbcClient jdbc;
  private final Positions positions;

  BacklogQuery(JdbcClient jdbc, Positions positions) {
    this.jdbc = jdbc;
    this.positions = positions;
  }

  Backlog ask() {
    // Tokens first: whatever is appended meanwhile must not look like less than nothing.
    var read = positions.all();
    long head = positions.head();
    var parked = parkedOrders();
    var inbox = deliveries();
    return new Backlog(
        head,
        perGroup(group -> behind(read.get(Groups.processorOf(group)), head)),
        perGroup(group -> seconds(read.get(Groups.processorOf(group)), head)),
        perGroup(group -> parked.getOrDefault(group, 0L)),
        inbox.pending,
        inbox.oldestSeconds,
        inbox.parked,
        inbox.quarantined,
        overdueDeadlines());
  }

  private long overdueDeadlines() {
    return jdbc.sql(
            """
            select count(*)
              from deadline
             where due_at < now() - interval '1 minute'
            """)
        .query(Long.class)
        .single();
  }

  private static Map<String, Long> perGroup(Function<String, Long> figure) {
    return Groups.ALL.stream().collect(Collectors.toMap(group -> group, figure));
  }

  private static long behind(@Nullable GroupPosition position, long head) {
    return Math.max(0, head - (position == null ? 0 : position.position()));
  }

  /// By the database's clock, like the time since an event of any node was recorded.
  private long seconds(@Nullable GroupPosition position, long head) {
    if (behind(position, head) == 0 || (position != null && position.isRebuilding())) {
      return 0;
    }
    return jdbc.sql(
            """
            select greatest(0, extract(epoch from clock_timestamp() - recorded_at))::bigint
              from domain_event
             where position > :position
             order by position
             limit 1
            """)
        .param("position", position == null ? 0 : position.position())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private Map<String, Long> parkedOrders() {
    List<Map.Entry<String, Long>> counts =
        jdbc.sql(
                """
                select processing_group, count(distinct sequence_id) as orders
                  from dead_letter
                 group by processing_group
                """)
            .query((row, _) -> Map.entry(row.getString("processing_group"), row.getLong("orders")))
            .list();
    return counts.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private record Deliveries(long pending, long oldestSeconds, long parked, long quarantined) {}

  private Deliveries deliveries() {
    return jdbc.sql(
            """
            select (select count(*) from delivery where status = 'PENDING') as pending,
                   coalesce((select greatest(0, extract(epoch from now() - received_at))::bigint
                               from delivery
                              where status = 'PENDING'
                              order by delivery_no
                              limit 1), 0) as oldest,
                   (select count(*) from delivery where status = 'PARKED') as parked,
                   (select count(*) from delivery where status = 'QUARANTINED') as quarantined
            """)
        .query(
            (row, _) ->
                new Deliveries(
                    row.getLong("pending"),
                    row.getLong("oldest"),
                    row.getLong("parked"),
                    row.getLong("quarantined")))
        .single();
  }
}
