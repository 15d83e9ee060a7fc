package io.throughline.projection.spans;

import io.throughline.projection.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the read model {@code order-spans} for open tickets of customer service that are about open
/// orders: those that are not closed, canceled or rejected.
@Component
public class Tickets {

  /// The most tickets on one page.
  public static final int MAX_PAGE = 200;

  /// The open tickets about orders of one channel.
  ///
  /// @param median of half of them the age is no more, by the clock of the ticket system
  public record Figure(String channel, long tickets, Duration median, Duration longest) {}

  /// An open ticket.
  public record Ticket(
      String ticketId, String system, Instant openedAt, String orderId, String channel) {

    /// Where a page ends.
    public record Cursor(Instant openedAt, String ticketId) {}
  }

  private final JdbcClient jdbc;

  Tickets(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  private static String open(String ask) {
    return """
    with ticket as (
        select t.ticket_id, t.system, t.opened_at, t.order_id, s.channel
          from (select ticket_id, system, opened_at, order_id
                  from order_ticket
                 where to_position is null
                   and from_position <= :position
                 union all
                select ticket_id, system, opened_at, order_id
                  from order_ticket
                 where to_position > :position
                   and from_position <= :position) as t
          join order_span s
            on s.order_id = t.order_id
           and s.from_position <= :position
           and (s.to_position is null or s.to_position > :position)
         where (:channel::text is null or s.channel = :channel)
           and (:visible::text[] is null or s.channel = any(:visible::text[]))
    )
    """
        + ask;
  }

  /// The figures by channel.
  public List<Figure> ages(AsOf moment, @Nullable String channel, @Nullable Set<String> visible) {
    return asked(
            moment,
            channel,
            visible,
            """
            select channel, count(*) as tickets,
                   percentile_disc(0.5) within group (order by opened_at desc) as median,
                   min(opened_at) as longest
              from ticket
             group by channel
             order by channel
            """)
        .query(
            (row, _) ->
                new Figure(
                    row.getString("channel"),
                    row.getLong("tickets"),
                    Duration.between(instant(row, "median"), moment.at()),
                    Duration.between(instant(row, "longest"), moment.at())))
        .list();
  }

  /// The tickets themselves, the oldest first.
  ///
  /// @param after where the page before ended; null for the first
  public List<Ticket> page(
      AsOf moment,
      @Nullable String channel,
      @Nullable Set<String> visible,
      Ticket.@Nullable Cursor after,
      int limit) {
    return asked(
            moment,
            channel,
            visible,
            """
            select ticket_id, system, opened_at, order_id, channel
              from ticket
             where (:after::timestamptz is null
                    or (opened_at, ticket_id) > (:after::timestamptz, :after_ticket::text))
             order by opened_at, ticket_id
             limit :limit
            """)
        .param("after", after == null ? null : after.openedAt().atOffset(ZoneOffset.UTC))
        .param("after_ticket", after == null ? null : after.ticketId())
        .param("limit", limit)
        .query(
            (row, _) ->
                new Ticket(
                    row.getString("ticket_id"),
                    row.getString("system"),
                    instant(row, "opened_at"),
                    row.getString("order_id"),
                    row.getString("channel")))
        .list();
  }

  private JdbcClient.StatementSpec asked(
      AsOf moment, @Nullable String channel, @Nullable Set<String> visible, String ask) {
    return jdbc.sql(open(ask))
        .param("position", moment.position())
        .param("channel", channel)
        .param("visible", visible == null ? null : visible.toArray(String[]::new));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
