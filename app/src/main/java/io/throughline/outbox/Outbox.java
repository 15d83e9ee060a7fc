package io.throughline.outbox;

import io.throughline.outbox.OutboxPage.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// What channels were told, are to be told, and could not be told: look at it and, once the cause
/// is mended, have it told again.
@Component
public class Outbox {

  /// The most effects on one page.
  public static final int MAX_PAGE = 200;

  private static final String MATCHING =
      """
             (cast(:status as text) is null or status = :status)
         and (cast(:kind as text) is null or kind = :kind)
         and (cast(:channel as text) is null or channel = :channel)
         and (cast(:account as text) is null or account = :account)
         and (cast(:order_id as text) is null or order_id = :order_id)
         and (cast(:reason as text) is null or reason = :reason)
         and (cast(:visible as text[]) is null or channel = any(:visible))
      """;

  private static final String LISTED =
      """
      select effect_id, kind, order_id, subject_id, channel, account, status,
             attempts, reason, reference, intended_at, next_attempt_at, settled_at
        from outbox_effect
       where
      """;

  private static final String AGAIN =
      """
      update outbox_effect
         set status = 'PENDING', attempts = 0, reason = null, settled_at = null,
             next_attempt_at = :now
       where status = any(:retryable)
         and
      """;

  private final JdbcClient jdbc;
  private final OutboxWorker worker;
  private final Clock clock;

  Outbox(DataSource dataSource, OutboxWorker worker, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.worker = worker;
    this.clock = clock;
  }

  /// A page, the newest first.
  ///
  /// @param after the last one of the page before; null for the first page
  public OutboxPage page(OutboxFilter filter, @Nullable Cursor after, int limit) {
    var found =
        matching(
                jdbc.sql(
                    LISTED
                        + MATCHING
                        + """
                           and (cast(:after_at as timestamptz) is null
                                or (intended_at, effect_id) < (:after_at, :after_id))
                         order by intended_at desc, effect_id desc
                         limit :limit
                        """),
                filter)
            .param("after_at", after == null ? null : after.intendedAt().atOffset(ZoneOffset.UTC))
            .param("after_id", after == null ? "" : after.effectId())
            .param("limit", limit + 1)
            .query((row, _) -> listed(row))
            .list();
    var page = found.subList(0, Math.min(limit, found.size()));
    return new OutboxPage(
        page,
        found.size() > limit
            ? new Cursor(page.getLast().intendedAt(), page.getLast().effectId())
            : null);
  }

  /// How many are open or dead, by channel and status.
  public Map<String, Long> counts(@Nullable Set<String> visible) {
    return jdbc
        .sql(
            """
            select status, count(*) as effects
              from outbox_effect
             where status in ('PENDING', 'DEAD')
               and (cast(:visible as text[]) is null or channel = any(:visible))
             group by status
             order by status
            """)
        .param("visible", array(visible))
        .query((row, _) -> Map.entry(row.getString("status"), row.getLong("effects")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The accounts that get nothing now.
  public List<PausedAccount> paused(@Nullable Set<String> visible) {
    return jdbc.sql(
            """
            select channel, account, failures, paused_until, reason
              from outbox_account
             where paused_until > :now
               and (cast(:visible as text[]) is null or channel = any(:visible))
             order by channel, account
            """)
        .param("now", now())
        .param("visible", array(visible))
        .query(
            (row, _) ->
                new PausedAccount(
                    row.getString("channel"),
                    row.getString("account"),
                    row.getInt("failures"),
                    instant(row, "paused_until"),
                    row.getString("reason")))
        .list();
  }

  /// Has one told again.
  ///
  /// @param visible the channels that the asker may see; null for all
  /// @return whether it was dead, refused or needless, and of such a channel
  public boolean retry(@Nullable Set<String> visible, String effectId) {
    int released =
        jdbc.sql(
                AGAIN
                    + """
                     effect_id = :effect_id
                     and (cast(:visible as text[]) is null or channel = any(:visible))
                    """)
            .param("now", now())
            .param("retryable", retryable())
            .param("effect_id", effectId)
            .param("visible", array(visible))
            .update();
    worker.wake();
    return released == 1;
  }

  /// Has all that match told again, and resumes their accounts.
  ///
  /// @return how many
  public int retryAll(OutboxFilter filter) {
    int released =
        matching(jdbc.sql(AGAIN + MATCHING), filter)
            .param("now", now())
            .param("retryable", retryable())
            .update();
    worker.wake();
    return released;
  }

  /// Tries an account now and not when its pause is over: somebody mended what was wrong.
  ///
  /// @return whether it was paused, and of a channel that the asker may see
  public boolean resume(@Nullable Set<String> visible, String channel, String account) {
    int resumed =
        jdbc.sql(
                """
                delete from outbox_account
                 where channel = :channel
                   and account = :account
                   and (cast(:visible as text[]) is null or channel = any(:visible))
                """)
            .param("channel", channel)
            .param("account", account)
            .param("visible", array(visible))
            .update();
    worker.wake();
    return resumed == 1;
  }

  private static StatementSpec matching(StatementSpec statement, OutboxFilter filter) {
    return statement
        .param("status", filter.status())
        .param("kind", filter.kind())
        .param("channel", filter.channel())
        .param("account", filter.account())
        .param("order_id", filter.orderId())
        .param("reason", filter.reason())
        .param("visible", array(filter.visible()));
  }

  private static String[] retryable() {
    return OutboxFilter.RETRYABLE.toArray(String[]::new);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static ListedEffect listed(ResultSet row) throws SQLException {
    var status = row.getString("status");
    return new ListedEffect(
        row.getString("effect_id"),
        row.getString("kind"),
        row.getString("order_id"),
        row.getString("subject_id"),
        row.getString("channel"),
        row.getString("account"),
        status,
        row.getInt("attempts"),
        row.getString("reason"),
        row.getString("reference"),
        instant(row, "intended_at"),
        status.equals("PENDING") ? instant(row, "next_attempt_at") : null,
        row.getObject("settled_at") == null ? null : instant(row, "settled_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static String @Nullable [] array(@Nullable Set<String> channels) {
    return channels == null ? null : channels.toArray(String[]::new);
  }
}
