package io.throughline.outbox;

import io.throughline.decision.Envelope;
import io.throughline.order.command.OrderId;
import io.throughline.policy.effect.Effect;
import io.throughline.policy.effect.Effect.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The worker's statements on {@code outbox_effect}.
final class EffectTable {

  private final JdbcClient jdbc;

  EffectTable(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// Writes all in one statement, in the transaction of the calling thread.
  void write(List<Effect> effects, Instant now) {
    jdbc.sql(
            """
            insert into outbox_effect
                   (effect_id, kind, order_id, sequence, subject_id, channel, account,
                    intended_at, next_attempt_at)
            select e.effect_id, e.kind, e.order_id, e.sequence, e.subject_id, e.channel, e.account,
                   :now, :now
              from unnest(cast(:effect_ids as text[]), cast(:kinds as text[]),
                          cast(:order_ids as text[]), cast(:sequences as bigint[]),
                          cast(:subject_ids as text[]), cast(:channels as text[]),
                          cast(:accounts as text[]))
                     as e(effect_id, kind, order_id, sequence, subject_id, channel, account)
                on conflict (effect_id) do nothing
            """)
        .param("effect_ids", texts(effects, Effect::effectId))
        .param("kinds", texts(effects, effect -> effect.kind().name()))
        .param("order_ids", texts(effects, effect -> effect.orderId().value()))
        .param("sequences", effects.stream().map(Effect::sequence).toArray(Long[]::new))
        .param("subject_ids", texts(effects, Effect::subjectId))
        .param("channels", texts(effects, effect -> effect.of().channel()))
        .param("accounts", texts(effects, effect -> effect.of().account()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String[] texts(List<Effect> effects, Function<Effect, String> text) {
    return effects.stream().map(text).toArray(String[]::new);
  }

  /// Ends what is due and can be told to nobody: its account has no access to an API.
  ///
  /// @param connected accounts with access, as {@code channel/account}
  /// @return how many
  int endUnconnected(Collection<String> connected, Instant now) {
    return jdbc.sql(
            """
            update outbox_effect
               set status = 'NEEDLESS', reason = 'NOT_CONNECTED', settled_at = :now
             where effect_id in (select effect_id
                                   from outbox_effect
                                  where status = 'PENDING'
                                    and next_attempt_at <= :now
                                    and (claimed_until is null or claimed_until <= :now)
                                    and not channel || '/' || account = any(:connected)
                                  order by next_attempt_at, effect_id
                                  limit 1000
                                    for update skip locked)
            """)
        .param("connected", connected.toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Takes the longest due effect that nobody else has, whose order has no earlier one open, and
  /// whose account is neither paused nor busy. It is ours until the lease is over.
  ///
  /// @param busy accounts that get nothing more now, as {@code channel/account}
  /// @param claim what shows that it is ours
  Optional<DueEffect> claim(Collection<String> busy, String claim, Duration lease, Instant now) {
    return jdbc.sql(
            """
            update outbox_effect
               set claimed_by = :claim, claimed_until = :until
             where effect_id =
                   (select e.effect_id
                      from outbox_effect e
                     where e.status = 'PENDING'
                       and e.next_attempt_at <= :now
                       and (e.claimed_until is null or e.claimed_until <= :now)
                       and not e.channel || '/' || e.account = any(:busy)
                       and not exists (select 1
                                         from outbox_effect earlier
                                        where earlier.order_id = e.order_id
                                          and earlier.sequence < e.sequence
                                          and earlier.status in ('PENDING', 'DEAD'))
                       and not exists (select 1
                                         from outbox_account a
                                        where a.channel = e.channel
                                          and a.account = e.account
                                          and a.paused_until > :now)
                     order by e.next_attempt_at, e.effect_id
                     limit 1
                       for update of e skip locked)
            returning effect_id, kind, order_id, sequence, subject_id, channel, account, attempts
            """)
        .param("claim", claim)
        .param("until", now.plus(lease).atOffset(ZoneOffset.UTC))
        .param("busy", busy.toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> due(row, claim))
        .optional();
  }

  private static DueEffect due(ResultSet row, String claim) throws SQLException {
    return new DueEffect(
        new Effect(
            row.getString("effect_id"),
            Kind.valueOf(row.getString("kind")),
            new OrderId(row.getString("order_id")),
            row.getLong("sequence"),
            row.getString("subject_id"),
            new Envelope(row.getString("channel"), row.getString("account"))),
        row.getInt("attempts"),
        claim);
  }

  /// It is over.
  ///
  /// @return false when it is not ours any more: the lease was over, and somebody else has it
  boolean settle(
      DueEffect due,
      String status,
      @Nullable String reason,
      @Nullable String reference,
      Instant now) {
    return jdbc.sql(
                """
                update outbox_effect
                   set status = :status, reason = :reason, reference = :reference,
                       settled_at = :now, claimed_by = null, claimed_until = null
                 where effect_id = :effect_id
                   and claimed_by = :claim
                """)
            .param("status", status)
            .param("reason", reason)
            .param("reference", reference)
            .param("effect_id", due.effectId())
            .param("claim", due.claim())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// It is to be tried again, or is dead.
  ///
  /// @param attempts failed attempts by now
  /// @param next when to try again; null when it is dead
  void failed(DueEffect due, int attempts, String reason, @Nullable Instant next) {
    jdbc.sql(
            """
            update outbox_effect
               set attempts = :attempts, reason = :reason,
                   status = case when cast(:next as timestamptz) is null then 'DEAD'
                                 else status end,
                   next_attempt_at = coalesce(:next, next_attempt_at),
                   claimed_by = null, claimed_until = null
             where effect_id = :effect_id
               and claimed_by = :claim
            """)
        .param("attempts", attempts)
        .param("reason", reason)
        .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC))
        .param("effect_id", due.effectId())
        .param("claim", due.claim())
        .update();
  }

  /// Forgets what ended before then.
  int forget(Instant before) {
    return jdbc.sql(
            """
            delete from outbox_effect
             where effect_id in (select effect_id
                                   from outbox_effect
                                  where status in ('TOLD', 'REFUSED', 'NEEDLESS')
                                    and intended_at < :before
                                  order by intended_at, effect_id
                                  limit 1000)
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
