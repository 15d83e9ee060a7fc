package io.throughline.verify;

import java.sql.Connection;
import java.sql.SQLException;

/// P3: what is kept of answers to requests with an Idempotency-Key is whole, and P1: what was
/// answered with success is stored.
final class AnswerCheck {

  private static final int FETCH = 2_000;

  /// The position of an answer is one that existed when it was given: never beyond the last event.
  private static final String ANSWERS =
      """
      select caller || ' ' || idempotency_key as id, status, octet_length(fingerprint) as length,
             position <= :safe as stored
        from api_answer
       where octet_length(fingerprint) <> 32
          or status = 400
          or status >= 500
          or position > :safe
       order by 1
      """;

  private static final String COUNT = "select count(*) from api_answer";

  private static final String KEY =
      """
      select count(*)
        from pg_index i
       where i.indrelid = 'public.api_answer'::regclass
         and i.indisunique
         and i.indisvalid
         and i.indpred is null
         and (select array_agg(a.attname::text order by a.attname::text)
                from pg_attribute a
               where a.attrelid = i.indrelid
                 and a.attnum = any (i.indkey::smallint[])) = '{caller,idempotency_key}'
      """;

  private AnswerCheck() {}

  static void run(Connection connection, long safeHead, Findings findings) throws SQLException {
    findings.unchecked(
        Promise.P3,
        "That a repeat got the same bytes is seen by the caller only; here: each key has one answer"
            + " with a fingerprint, and none is kept that must not be.");
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (var rows = statement.executeQuery(COUNT)) {
        rows.next();
        findings.checked(Promise.P3, rows.getLong(1));
      }
      try (var rows = statement.executeQuery(KEY)) {
        rows.next();
        if (rows.getLong(1) == 0) {
          findings.broken(Promise.P3, "api_answer", "a key may have two answers");
        }
      }
      try (var rows = statement.executeQuery(ANSWERS.replace(":safe", Long.toString(safeHead)))) {
        while (rows.next()) {
          report(
              rows.getString("id"),
              rows.getInt("status"),
              rows.getInt("length"),
              rows.getBoolean("stored"),
              findings);
        }
      }
    }
  }

  private static void report(String id, int status, int length, boolean stored, Findings findings) {
    if (length != 32) {
      findings.broken(Promise.P3, id, "the answer is kept without a fingerprint of its request");
    }
    if (status == 400 || status >= 500) {
      findings.broken(Promise.P3, id, "an answer with status %d is kept".formatted(status));
    }
    if (!stored) {
      findings.broken(Promise.P1, id, "was answered from beyond the last event");
    }
  }
}
