package io.throughline.web.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The statements on {@code api_answer}.
@Component
class Answers {

  private static final int SWEPT_AT_ONCE = 10_000;

  private final JdbcClient jdbc;

  Answers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// An answer that was given.
  ///
  /// @param fingerprint of the request that got it
  @SuppressWarnings("ArrayRecordComponent") // a row on its way
  record Given(byte[] fingerprint, Answer answer) {}

  /// Takes the right to work on this request until the transaction ends.
  ///
  /// @return false when somebody else has it, on whatever node
  boolean claim(Request request) {
    long lock = request.lock();
    return jdbc.sql("select pg_try_advisory_xact_lock(:high, :low)") // two ints: not the guard's
        .param("high", (int) (lock >> Integer.SIZE))
        .param("low", (int) lock)
        .query(Boolean.class)
        .single();
  }

  /// What was answered before. A statement of its own, after the claim: it sees what the last one
  /// who had it committed.
  Optional<Given> find(Request request) {
    return jdbc.sql(
            """
            select fingerprint, status, content_type, location, position, body
              from api_answer
             where caller = :caller
               and idempotency_key = :key
            """)
        .param("caller", request.caller())
        .param("key", request.key().value())
        .query((row, _) -> given(row))
        .optional();
  }

  private static Given given(ResultSet row) throws SQLException {
    return new Given(
        row.getBytes("fingerprint"),
        new Answer(
            row.getInt("status"),
            row.getString("content_type"),
            row.getString("location"),
            row.getLong("position"),
            row.getBytes("body")));
  }

  /// Remembers an answer, in the caller's transaction.
  ///
  /// @return false when there is one already
  boolean add(Request request, Answer answer, Instant now) {
    return jdbc.sql(
                """
                insert into api_answer
                       (caller, idempotency_key, fingerprint, status, content_type, location,
                        position, body, answered_at)
                values (:caller, :key, :fingerprint, :status, :contentType, :location,
                        :position, :body, :now)
                    on conflict (caller, idempotency_key) do nothing
                """)
            .param("caller", request.caller())
            .param("key", request.key().value())
            .param("fingerprint", request.fingerprint())
            .param("status", answer.status())
            .param("contentType", answer.contentType())
            .param("location", answer.location())
            .param("position", answer.position())
            .param("body", answer.body())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Forgets answers from before a time, so many at most.
  ///
  /// @return whether there may be more
  boolean forgetBefore(Instant time) {
    return jdbc.sql(
                """
                delete from api_answer
                 where (caller, idempotency_key) in (
                       select caller, idempotency_key
                         from api_answer
                        where answered_at < :time
                        limit :atOnce)
                """)
            .param("time", time.atOffset(ZoneOffset.UTC))
            .param("atOnce", SWEPT_AT_ONCE)
            .update()
        == SWEPT_AT_ONCE;
  }
}
