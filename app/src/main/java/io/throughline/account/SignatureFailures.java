package io.throughline.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.throughline.channelaccount.command.ChannelAccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts deliveries of known accounts whose signature did not fit: a wrong secret is the most
/// frequent error of setting up. Counted in memory and written now and then, so that whoever
/// guesses makes no work for the database.
@Component
public class SignatureFailures {

  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final MeterRegistry meters;
  private final Clock clock;
  private final Map<ChannelAccountId, LongAdder> unwritten = new ConcurrentHashMap<>();

  SignatureFailures(JdbcClient jdbc, MeterRegistry meters, Clock clock) {
    this.jdbc = jdbc;
    this.meters = meters;
    this.clock = clock;
  }

  /// One more of this account, which is known.
  public void count(ChannelAccountId id) {
    unwritten.computeIfAbsent(id, _ -> new LongAdder()).increment();
    meters
        .counter("throughline_signature_failures", "channel", id.channel(), "account", id.account())
        .increment();
  }

  /// How many there were since this moment, to the hour, on every node; a few seconds late.
  public long since(ChannelAccountId id, Instant since) {
    return jdbc.sql(
            """
            select coalesce(sum(failures), 0)
              from signature_failure
             where channel = :channel
               and account = :account
               and hour >= cast(:since as timestamptz)
            """)
        .param("channel", id.channel())
        .param("account", id.account())
        .param("since", since.truncatedTo(ChronoUnit.HOURS).toString())
        .query(Long.class)
        .single();
  }

  /// Writes what was counted.
  void write() {
    var now = clock.instant();
    for (var id : Set.copyOf(unwritten.keySet())) {
      var counted = unwritten.remove(id);
      if (counted != null) {
        write(id, counted.sum(), now);
      }
    }
  }

  private void write(ChannelAccountId id, long failures, Instant now) {
    jdbc.sql(
            """
            insert into signature_failure as f (channel, account, hour, failures, last_at)
            values (:channel, :account, cast(:hour as timestamptz), :failures,
                    cast(:now as timestamptz))
                on conflict on constraint signature_failure_pk do update
               set failures = f.failures + excluded.failures, last_at = excluded.last_at
            """)
        .param("channel", id.channel())
        .param("account", id.account())
        .param("hour", now.truncatedTo(ChronoUnit.HOURS).toString())
        .param("failures", failures)
        .param("now", now.toString())
        .update();
    jdbc.sql(
            """
            delete from signature_failure
             where channel = :channel
               and account = :account
               and hour < cast(:limit as timestamptz)
            """)
        .param("channel", id.channel())
        .param("account", id.account())
        .param("limit", now.minus(KEPT).toString())
        .update();
  }
}
