package io.throughline.outbox;

import io.throughline.decision.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which accounts get nothing for a while, because their channel does not answer as it should. In
/// the database, so that one node's experience spares the others theirs.
final class AccountPauses {

  /// From so many failures in a row on, an account is paused, and then tried with one effect.
  static final int PATIENCE = 5;

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int DOUBLINGS = 5;

  private final JdbcClient jdbc;

  AccountPauses(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// Accounts that are tried with one effect at a time, as {@code channel/account}.
  Set<String> failing() {
    return jdbc
        .sql(
            """
            select channel || '/' || account as name
              from outbox_account
             where failures >= :patience
            """)
        .param("patience", PATIENCE)
        .query((row, _) -> row.getString("name"))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /// The channel answered: whatever was, is over.
  void answered(Envelope account) {
    jdbc.sql("delete from outbox_account where channel = :channel and account = :account")
        .param("channel", account.channel())
        .param("account", account.account())
        .update();
  }

  /// One failure more; from the fifth in a row on the account is paused, longer each time.
  void failed(Envelope account, String reason, Instant now) {
    int failures = count(account, 1, reason, now);
    if (failures >= PATIENCE) {
      pauseUntil(account, now.plus(pause(failures)));
    }
  }

  /// The credential is not accepted: no effect can be told until a person has mended that.
  void notAllowed(Envelope account, String reason, Instant now) {
    int failures = count(account, PATIENCE, reason, now);
    pauseUntil(account, now.plus(pause(failures)));
  }

  /// The channel wants us to wait.
  void wait(Envelope account, Duration wait, Instant now) {
    var _ = count(account, 0, "RATE_LIMITED", now);
    pauseUntil(account, now.plus(wait));
  }

  /// 30 seconds, then twice as long each time, 15 minutes at most.
  static Duration pause(int failures) {
    var wait = FIRST.multipliedBy(1L << Math.min(failures - PATIENCE, DOUBLINGS));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  /// @param atLeast the failures it counts for when they are the first
  private int count(Envelope account, int atLeast, String reason, Instant now) {
    return jdbc.sql(
            """
            insert into outbox_account (channel, account, failures, paused_until, reason)
            values (:channel, :account, :at_least, :now, :reason)
                on conflict (channel, account) do update
               set failures = greatest(outbox_account.failures + least(1, :at_least), :at_least),
                   reason = excluded.reason
            returning failures
            """)
        .param("channel", account.channel())
        .param("account", account.account())
        .param("at_least", atLeast)
        .param("reason", reason)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private void pauseUntil(Envelope account, Instant until) {
    jdbc.sql(
            """
            update outbox_account
               set paused_until = greatest(paused_until, :until)
             where channel = :channel
               and account = :account
            """)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("channel", account.channel())
        .param("account", account.account())
        .update();
  }
}
