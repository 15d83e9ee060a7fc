package io.throughline.projection.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What waits for a second person.
@Component
public class WaitingApprovals {

  /// The most on one page.
  public static final int MAX_PAGE = 200;

  private final JdbcClient jdbc;

  WaitingApprovals(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// Which are wanted; what is null does not matter.
  ///
  /// @param channel of this channel
  /// @param requestedBy asked for by this person or program
  /// @param visible of these channels, the ones that the asker may see; null for all
  public record Filter(
      @Nullable String channel, @Nullable String requestedBy, @Nullable Set<String> visible) {}

  /// A page, the longest wait first.
  ///
  /// @param after where the page before ended; null for the first
  public List<WaitingApproval> page(
      Filter filter, WaitingApproval.@Nullable Cursor after, int limit) {
    return jdbc.sql(
            """
            select p.part_id, p.order_id, s.channel_order_name, s.channel, s.account, p.place,
                   p.reference, p.amount_minor, p.currency, p.since
              from order_part p
              join order_summary s on s.order_id = p.order_id
             where p.kind = 'APPROVAL'
               and p.state = 'WAITING'
               and (cast(:channel as text) is null or s.channel = :channel)
               and (cast(:requestedBy as text) is null or p.place = :requestedBy)
               and (cast(:visible as text[]) is null or s.channel = any(:visible))
               and (cast(:since as timestamptz) is null
                    or (p.since, p.order_id, p.part_id) > (:since, :orderId, :approvalId))
             order by p.since, p.order_id, p.part_id
             limit :limit
            """)
        .param("channel", filter.channel)
        .param("requestedBy", filter.requestedBy)
        .param("visible", filter.visible == null ? null : filter.visible.toArray(String[]::new))
        .param("since", after == null ? null : after.since().atOffset(ZoneOffset.UTC))
        .param("orderId", after == null ? "" : after.orderId())
        .param("approvalId", after == null ? "" : after.approvalId())
        .param("limit", limit)
        .query((row, _) -> approval(row))
        .list();
  }

  private static WaitingApproval approval(ResultSet row) throws SQLException {
    return new WaitingApproval(
        row.getString("part_id"),
        row.getString("order_id"),
        row.getString("channel_order_name"),
        row.getString("channel"),
        row.getString("account"),
        row.getString("place"),
        row.getString("reference"),
        row.getLong("amount_minor"),
        row.getString("currency"),
        row.getObject("since", OffsetDateTime.class).toInstant());
  }
}
