package io.throughline.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements on table {@code set_up_token}.
final class SetUpTable {

  /// Any number that nobody else locks: "tl set" in ASCII.
  private static final long LOCK = 0x746c20736574L;

  private final JdbcClient jdbc;
  private final Clock clock;

  SetUpTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// One node at a time, until its transaction ends.
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query((row, number) -> true)
        .list();
  }

  Optional<byte[]> digest() {
    return jdbc.sql("select token_sha256 from set_up_token").query(byte[].class).optional();
  }

  void set(byte[] digest) {
    jdbc.sql(
            """
            insert into set_up_token (only_row, token_sha256, created_at)
            values (true, :digest, :now)
                on conflict (only_row) do update
               set token_sha256 = excluded.token_sha256, created_at = excluded.created_at
            """)
        .param("digest", digest)
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  void delete() {
    jdbc.sql("delete from set_up_token").update();
  }
}
