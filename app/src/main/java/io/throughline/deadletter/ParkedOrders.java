package io.throughline.deadletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads table {@code dead_letter}. A group holds a thousand orders at most, so nothing here needs
/// an index beside the unique key.
final class ParkedOrders {

  static final int MAX_PAGE = 200;

  private static final int LONGEST_MESSAGE = 300;

  /// The first letter of each order in each group.
  private static final String FIRST_LETTERS =
      """
      select distinct on (processing_group, sequence_id)
             processing_group, sequence_id, cause_type, cause_message,
             parked_at::timestamptz as since,
             count(*) over (partition by processing_group, sequence_id) as waiting
        from dead_letter
       where (cast(:group as text) is null or processing_group = :group)
         and (cast(:order as text) is null or sequence_id = :order)
       order by processing_group, sequence_id, sequence_index
      """;

  private final JdbcClient jdbc;

  ParkedOrders(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  ParkedPage page(@Nullable String group, ParkedOrder.@Nullable Cursor after, int limit) {
    if (limit < 1 || limit > MAX_PAGE) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_PAGE + ": " + limit);
    }
    var found =
        jdbc.sql(
                """
                with first_letter as (
                """
                    + FIRST_LETTERS
                    + """
                    )
                    select processing_group, sequence_id, cause_type, cause_message, since, waiting
                      from first_letter
                     where (cast(:since as timestamptz) is null
                            or (since, processing_group, sequence_id)
                               > (:since, :after_group, :after_order))
                     order by since, processing_group, sequence_id
                     limit :limit
                    """)
            .param("group", group)
            .param("order", null)
            .param("since", after == null ? null : after.since().atOffset(ZoneOffset.UTC))
            .param("after_group", after == null ? null : after.group())
            .param("after_order", after == null ? null : after.orderId())
            .param("limit", limit + 1)
            .query((row, _) -> parkedOrder(row))
            .list();
    return found.size() <= limit
        ? new ParkedPage(found, null)
        : new ParkedPage(found.subList(0, limit), found.get(limit - 1).cursor());
  }

  Optional<ParkedOrder> find(String group, String orderId) {
    return jdbc.sql(FIRST_LETTERS)
        .param("group", group)
        .param("order", orderId)
        .query((row, _) -> parkedOrder(row))
        .optional();
  }

  List<ParkedEvent> events(String group, String orderId) {
    return jdbc.sql(
            """
            select event_id, event_type, sequence, recorded_at::timestamptz as recorded_at,
                   parked_at::timestamptz as parked_at
              from dead_letter
             where processing_group = :group
               and sequence_id = :order
             order by sequence_index
            """)
        .param("group", group)
        .param("order", orderId)
        .query(
            (row, _) ->
                new ParkedEvent(
                    row.getString("event_id"),
                    row.getString("event_type"),
                    row.getLong("sequence"),
                    instant(row, "recorded_at"),
                    instant(row, "parked_at")))
        .list();
  }

  List<String> orderIds(String group) {
    return jdbc.sql(
            """
            select sequence_id
              from dead_letter
             where processing_group = :group
             group by sequence_id
             order by min(parked_at::timestamptz), sequence_id
            """)
        .param("group", group)
        .query((row, _) -> row.getString("sequence_id"))
        .list();
  }

  long count(String group) {
    return jdbc.sql(
            """
            select count(distinct sequence_id)
              from dead_letter
             where processing_group = :group
            """)
        .param("group", group)
        .query(Long.class)
        .single();
  }

  private static ParkedOrder parkedOrder(ResultSet row) throws SQLException {
    return new ParkedOrder(
        row.getString("processing_group"),
        row.getString("sequence_id"),
        row.getString("cause_type"),
        firstLine(row.getString("cause_message")),
        instant(row, "since"),
        row.getLong("waiting"));
  }

  /// The database puts what stands in the row into the lines after the first.
  private static @Nullable String firstLine(@Nullable String message) {
    if (message == null) {
      return null;
    }
    var line = message.lines().findFirst().orElse("");
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
