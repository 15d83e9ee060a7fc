package io.throughline.security;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements on table {@code api_key}.
final class KeyTable {

  /// Any number that nobody else locks: "tl keys" in ASCII.
  private static final long FIRST_KEY_LOCK = 0x746c206b657973L;

  private final JdbcClient jdbc;

  KeyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All keys with the digests of their secrets, revoked and expired ones too.
  List<Stored> all() {
    return jdbc.sql(
            """
            select key_id, secret_sha256, name, role, scopes, channels,
                   created_by, created_at, expires_at, revoked_at, last_used_at
              from api_key
             order by created_at, key_id
            """)
        .query(KeyTable::stored)
        .list();
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    var channels = row.getArray("channels");
    var role = row.getString("role");
    var key =
        new ApiKey(
            row.getString("key_id"),
            row.getString("name"),
            role == null ? null : Role.of(role).orElse(null),
            role == null ? scopes(row.getArray("scopes")) : scopesOf(role),
            channels == null ? null : Set.copyOf(texts(channels)),
            row.getString("created_by"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            instant(row, "expires_at"),
            instant(row, "revoked_at"),
            instant(row, "last_used_at"));
    return new Stored(key, row.getBytes("secret_sha256"));
  }

  /// A role that only a newer version knows gives nothing here.
  private static Set<Scope> scopesOf(String role) {
    return Role.of(role).map(Role::scopes).orElse(Set.of());
  }

  /// A scope that only a newer version knows gives nothing here.
  private static Set<Scope> scopes(Array column) throws SQLException {
    return texts(column).stream()
        .map(Scope::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> texts(Array column) throws SQLException {
    return Arrays.asList((String[]) column.getArray());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  void add(ApiKey key, byte[] secretDigest) {
    jdbc.sql(
            """
            insert into api_key
                   (key_id, secret_sha256, name, role, scopes, channels, created_by, created_at,
                    expires_at)
            values (:keyId, :digest, :name, :role::text, :scopes::text[], :channels::text[], :createdBy,
                    :createdAt, :expiresAt::timestamptz)
            """)
        .param("keyId", key.keyId())
        .param("digest", secretDigest)
        .param("name", key.name())
        .param("role", key.role() == null ? null : key.role().name())
        .param("scopes", key.scopes().stream().map(Scope::text).sorted().toArray(String[]::new))
        .param("channels", sorted(key.channels()))
        .param("createdBy", key.createdBy())
        .param("createdAt", OffsetDateTime.ofInstant(key.createdAt(), ZoneOffset.UTC))
        .param("expiresAt", timestamp(key.expiresAt()))
        .update();
  }

  private static String @Nullable [] sorted(@Nullable Collection<String> texts) {
    return texts == null ? null : texts.stream().sorted().toArray(String[]::new);
  }

  private static @Nullable OffsetDateTime timestamp(@Nullable Instant at) {
    return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  /// The first moment of revocation stays.
  void revoke(String keyId, Instant now) {
    jdbc.sql(
            """
            update api_key
               set revoked_at = :now
             where key_id = :keyId
               and revoked_at is null
            """)
        .param("keyId", keyId)
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
  }

  void used(String keyId, Instant now) {
    jdbc.sql("update api_key set last_used_at = :now where key_id = :keyId")
        .param("keyId", keyId)
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
  }

  /// Lets one node at a time look whether there is any key, until its transaction ends.
  boolean isEmptyUnderLock() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)")
        .param("lock", FIRST_KEY_LOCK)
        .query((row, number) -> true)
        .list();
    return jdbc.sql("select not exists (select from api_key)").query(Boolean.class).single();
  }

  /// A key and the digest of its secret.
  @SuppressWarnings("ArrayRecordComponent") // compared in constant time only
  record Stored(ApiKey key, byte[] secretDigest) {}
}
