package io.throughline.poll;

import io.throughline.account.ApiAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements on {@code channel_poll}.
final class PollTable {

  private final JdbcClient jdbc;

  PollTable(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// Begins with an account: what changed before now is not asked for.
  void begin(ApiAccess access, Instant now) {
    jdbc.sql(
            """
            insert into channel_poll (channel, account, since, seen_until, next_poll_at)
            values (:channel, :account, :now, :now, :now)
                on conflict (channel, account) do nothing
            """)
        .param("channel", access.channel())
        .param("account", access.account())
        .param("now", utc(now))
        .update();
  }

  /// Takes an account whose time has come and that no other node has; ours until the lease is over.
  ///
  /// @param connected accounts that can be asked, as {@code channel/account}
  Optional<Sweep> claim(Collection<String> connected, String claim, Duration lease, Instant now) {
    return jdbc.sql(
            """
            update channel_poll p
               set claimed_by = :claim, claimed_until = :until
             where (p.channel, p.account) =
                   (select d.channel, d.account
                      from channel_poll d
                     where d.next_poll_at <= :now
                       and (d.claimed_until is null or d.claimed_until <= :now)
                       and d.channel || '/' || d.account = any(:connected)
                     order by d.next_poll_at, d.channel, d.account
                     limit 1
                       for update skip locked)
            returning p.channel, p.account, p.since, p.seen_until, p.next_page, p.failures
            """)
        .param("claim", claim)
        .param("until", utc(now.plus(lease)))
        .param("connected", connected.toArray(String[]::new))
        .param("now", utc(now))
        .query((row, _) -> sweep(row, claim))
        .optional();
  }

  private static Sweep sweep(ResultSet row, String claim) throws SQLException {
    return new Sweep(
        row.getString("channel"),
        row.getString("account"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getObject("seen_until", OffsetDateTime.class).toInstant(),
        row.getString("next_page"),
        row.getInt("failures"),
        claim);
  }

  /// A page is in the inbox: a sweep that ends here goes on behind it. Prolongs the lease.
  ///
  /// @return false when the sweep is not ours any more
  boolean paged(Sweep sweep, Duration lease, Instant now) {
    return jdbc.sql(
                """
                update channel_poll
                   set seen_until = :seen_until, next_page = :next_page, claimed_until = :until
                 where channel = :channel
                   and account = :account
                   and claimed_by = :claim
                """)
            .param("seen_until", utc(sweep.seenUntil()))
            .param("next_page", sweep.nextPage())
            .param("until", utc(now.plus(lease)))
            .param("channel", sweep.channel())
            .param("account", sweep.account())
            .param("claim", sweep.claim())
            .update()
        == 1;
  }

  /// The sweep is complete: the next begins where the newest change was seen.
  void complete(Sweep sweep, Instant next, Instant now) {
    jdbc.sql(
            """
            update channel_poll
               set since = seen_until, next_page = null, next_poll_at = :next,
                   last_success = :now, failures = 0, last_failure = null,
                   claimed_by = null, claimed_until = null
             where channel = :channel
               and account = :account
               and claimed_by = :claim
            """)
        .param("next", utc(next))
        .param("now", utc(now))
        .param("channel", sweep.channel())
        .param("account", sweep.account())
        .param("claim", sweep.claim())
        .update();
  }

  /// The sweep stops for a while, and goes on with this page, or from its beginning.
  void stopped(Sweep sweep, String failure, Instant next) {
    jdbc.sql(
            """
            update channel_poll
               set next_page = :next_page, next_poll_at = :next, failures = failures + 1,
                   last_failure = :failure, claimed_by = null, claimed_until = null
             where channel = :channel
               and account = :account
               and claimed_by = :claim
            """)
        .param("next_page", sweep.nextPage())
        .param("next", utc(next))
        .param("failure", failure)
        .param("channel", sweep.channel())
        .param("account", sweep.account())
        .param("claim", sweep.claim())
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
