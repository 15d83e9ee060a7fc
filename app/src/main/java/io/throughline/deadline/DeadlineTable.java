package io.throughline.deadline;

import io.throughline.deadline.DeadlineChanges.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements on {@code deadline}.
final class DeadlineTable {

  private static final String DUE =
      """
      select deadline_id, kind, order_id, subject_id, attempts
        from deadline
       where due_at <= :now
         and next_attempt_at <= :now
      """;

  private final JdbcClient jdbc;

  DeadlineTable(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// Writes all changes in two statements, in the transaction of the calling thread.
  void write(DeadlineChanges changes) {
    if (!changes.canceled().isEmpty()) {
      cancel(changes.canceled().toArray(String[]::new));
    }
    if (!changes.scheduled().isEmpty()) {
      schedule(changes.scheduled());
    }
  }

  /// Passes over a deadline that is being told right now: waiting for it could close a circle, and
  /// it is too late.
  private void cancel(String[] deadlineIds) {
    jdbc.sql(
            """
            delete from deadline
             where deadline_id in (select deadline_id
                                     from deadline
                                    where deadline_id = any(:deadline_ids)
                                      for update skip locked)
            """)
        .param("deadline_ids", deadlineIds)
        .update();
  }

  private void schedule(List<Wanted> wanted) {
    jdbc.sql(
            """
            insert into deadline (deadline_id, kind, order_id, subject_id, due_at, next_attempt_at)
            select w.deadline_id, w.kind, w.order_id, w.subject_id, w.due_at, w.due_at
              from unnest(cast(:deadline_ids as text[]), cast(:kinds as text[]),
                          cast(:order_ids as text[]), cast(:subject_ids as text[]),
                          cast(cast(:due_ats as text[]) as timestamptz[]))
                     as w(deadline_id, kind, order_id, subject_id, due_at)
                on conflict (deadline_id) do nothing
            """)
        .param("deadline_ids", texts(wanted, Wanted::deadlineId))
        .param("kinds", texts(wanted, one -> DueDeadline.kind(one.what())))
        .param("order_ids", texts(wanted, one -> one.what().orderId().value()))
        .param("subject_ids", texts(wanted, one -> one.what().subjectId()))
        .param("due_ats", texts(wanted, one -> one.dueAt().toString()))
        .update();
  }

  private static String[] texts(List<Wanted> wanted, Function<Wanted, String> text) {
    return wanted.stream().map(text).toArray(String[]::new);
  }

  /// Ids of deadlines whose time has passed, longest ago first.
  List<String> due(Instant now, int limit) {
    return jdbc.sql(
            """
            select deadline_id
              from deadline
             where due_at <= :now
               and next_attempt_at <= :now
             order by due_at, deadline_id
             limit :limit
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, _) -> row.getString("deadline_id"))
        .list();
  }

  /// Takes some whose time has passed and that nobody else has, longest ago first within an order,
  /// locked until the transaction ends. All lock orders in one sequence.
  List<DueDeadline> take(Instant now, int limit) {
    return jdbc
        .sql(DUE + " order by due_at, deadline_id limit :limit for update skip locked")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, _) -> deadline(row))
        .list()
        .stream()
        .sorted(Comparator.comparing(DueDeadline::orderId))
        .toList();
  }

  /// Takes this one, locked until the transaction ends; empty when it is done with or somebody else
  /// has it.
  Optional<DueDeadline> take(String deadlineId, Instant now) {
    return jdbc.sql(DUE + " and deadline_id = :deadline_id for update skip locked")
        .param("deadline_id", deadlineId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> deadline(row))
        .optional();
  }

  private static DueDeadline deadline(ResultSet row) throws SQLException {
    return new DueDeadline(
        row.getString("deadline_id"),
        DueDeadline.what(
            row.getString("kind"), row.getString("order_id"), row.getString("subject_id")),
        row.getInt("attempts"));
  }

  /// They were told: there is nothing more to remember.
  void done(List<String> deadlineIds) {
    jdbc.sql("delete from deadline where deadline_id = any(:deadline_ids)")
        .param("deadline_ids", deadlineIds.toArray(String[]::new))
        .update();
  }

  /// It could not be told: it is tried again, after 5 seconds and then twice as long each time, an
  /// hour at most.
  void failed(String deadlineId, String failure, Instant now) {
    jdbc.sql(
            """
            update deadline
               set attempts = attempts + 1,
                   next_attempt_at = :now
                     + least(interval '5 seconds' * power(2, least(attempts, 10)),
                             interval '1 hour'),
                   last_failure = :failure
             where deadline_id = :deadline_id
            """)
        .param("deadline_id", deadlineId)
        .param("failure", failure)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
