package io.throughline.account;

import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.vault.SecretSeal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The secrets of channel accounts, sealed, and which accounts were opened. Every write belongs to
/// the transaction of the event that says it.
@Component
class SealedSecrets {

  private final JdbcClient jdbc;
  private final SecretSeal seal;

  SealedSecrets(JdbcClient jdbc, SecretSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /// What a secret is for.
  enum Kind {
    WEBHOOK,
    API_TOKEN
  }

  void opened(ChannelAccountId id, Instant at) {
    jdbc.sql(
            """
            insert into channel_account (channel, account, opened_at)
            values (:channel, :account, cast(:at as timestamptz))
                on conflict on constraint channel_account_pk do nothing
            """)
        .param("channel", id.channel())
        .param("account", id.account())
        .param("at", at.toString())
        .update();
  }

  boolean isOpened(ChannelAccountId id) {
    return jdbc.sql(
            """
            select exists (select 1
                             from channel_account
                            where channel = :channel
                              and account = :account)
            """)
        .param("channel", id.channel())
        .param("account", id.account())
        .query(Boolean.class)
        .single();
  }

  List<ChannelAccountId> opened() {
    return jdbc.sql("select channel, account from channel_account order by channel, account")
        .query((row, _) -> new ChannelAccountId(row.getString("channel"), row.getString("account")))
        .list();
  }

  void put(ChannelAccountId id, Kind kind, String secretId, String secret, Instant at) {
    jdbc.sql(
            """
            insert into channel_account_secret
                   (channel, account, kind, secret_id, sealed, created_at)
            values (:channel, :account, :kind, :secretId, :sealed, cast(:at as timestamptz))
            """)
        .param("channel", id.channel())
        .param("account", id.account())
        .param("kind", kind.name())
        .param("secretId", secretId)
        .param("sealed", seal.seal(secret, place(id, kind, secretId)))
        .param("at", at.toString())
        .update();
  }

  /// Deletes all of this kind but these.
  ///
  /// @param madeBefore only what was sealed before this moment; null for all. Whoever looks from
  ///   outside of the account's transaction must not delete what another one just seals
  void keepOnly(
      ChannelAccountId id, Kind kind, Set<String> secretIds, @Nullable Instant madeBefore) {
    jdbc.sql(
            """
            delete from channel_account_secret
             where channel = :channel
               and account = :account
               and kind = :kind
               and secret_id <> all(:kept)
               and (cast(:madeBefore as timestamptz) is null
                    or created_at < cast(:madeBefore as timestamptz))
            """)
        .param("channel", id.channel())
        .param("account", id.account())
        .param("kind", kind.name())
        .param("kept", secretIds.toArray(String[]::new))
        .param("madeBefore", madeBefore == null ? null : madeBefore.toString())
        .update();
  }

  Optional<String> find(ChannelAccountId id, Kind kind, String secretId) {
    return Optional.ofNullable(all(id, kind).get(secretId));
  }

  /// The secrets of this kind, opened, by id.
  Map<String, String> all(ChannelAccountId id, Kind kind) {
    var secrets = new LinkedHashMap<String, String>();
    jdbc.sql(
            """
            select secret_id, sealed
              from channel_account_secret
             where channel = :channel
               and account = :account
               and kind = :kind
             order by secret_id
            """)
        .param("channel", id.channel())
        .param("account", id.account())
        .param("kind", kind.name())
        .query(
            row -> {
              var secretId = row.getString("secret_id");
              secrets.put(secretId, seal.open(row.getBytes("sealed"), place(id, kind, secretId)));
            });
    return secrets;
  }

  private static String place(ChannelAccountId id, Kind kind, String secretId) {
    return String.join("\0", id.channel(), id.account(), kind.name(), secretId);
  }
}
