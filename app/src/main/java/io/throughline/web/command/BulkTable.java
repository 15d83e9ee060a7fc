package io.throughline.web.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what was asked of many orders and what became of it.
@Component
class BulkTable {

  private final JdbcClient jdbc;

  BulkTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A command of a run and its place in it.
  record Placed(int place, BulkRun.Item item) {}

  void add(BulkRun run, List<BulkRun.Item> items) {
    jdbc.sql(
            """
            insert into bulk_run (run_id, asked_at, asked_by, action, body)
            values (:runId::uuid, :at, :by, :action, :body)
            """)
        .param("runId", run.runId())
        .param("at", run.askedAt().atOffset(ZoneOffset.UTC))
        .param("by", run.askedBy())
        .param("action", run.action().name())
        .param("body", run.body())
        .update();
    jdbc.sql(
            """
            insert into bulk_run_order (run_id, place, order_id, hold_id)
            select :runId::uuid, i.place, i.order_id, nullif(i.hold_id, '')
              from unnest(:places::integer[], :orderIds::text[], :holdIds::text[])
                   as i(place, order_id, hold_id)
            """)
        .param("runId", run.runId())
        .param("places", IntStream.range(0, items.size()).boxed().toArray(Integer[]::new))
        .param("orderIds", items.stream().map(BulkRun.Item::orderId).toArray(String[]::new))
        .param(
            "holdIds",
            items.stream()
                .map(item -> item.holdId() == null ? "" : item.holdId())
                .toArray(String[]::new))
        .update();
  }

  /// Previews that nobody confirmed.
  void forgetPreviews(Instant before) {
    jdbc.sql("delete from bulk_run where started_at is null and asked_at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  void start(String runId, Instant at) {
    jdbc.sql(
            """
            update bulk_run
               set started_at = :at
             where run_id = :runId::uuid
               and started_at is null
            """)
        .param("runId", runId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<BulkRun> find(String runId) {
    return jdbc.sql(
            """
            select r.run_id, r.asked_at, r.asked_by, r.action, r.body, r.started_at,
                   count(*) as orders,
                   count(*) filter (where o.outcome in ('done', 'already-done', 'awaits-approval')) as done,
                   count(*) filter (where o.outcome = 'already-done') as already,
                   count(*) filter (where o.outcome = 'refused') as refused
              from bulk_run r
              join bulk_run_order o on o.run_id = r.run_id
             where r.run_id = :runId::uuid
             group by r.run_id
            """)
        .param("runId", runId)
        .query((row, _) -> run(row))
        .optional();
  }

  private static BulkRun run(ResultSet row) throws SQLException {
    return new BulkRun(
        row.getString("run_id"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getString("asked_by"),
        BulkAction.valueOf(row.getString("action")),
        row.getString("body"),
        instant(row, "started_at"),
        row.getInt("orders"),
        row.getInt("done"),
        row.getInt("already"),
        row.getInt("refused"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /// The next ones that are not decided and that nobody else works on; locked until the end of the
  /// transaction.
  List<Placed> next(String runId, int limit) {
    return jdbc.sql(
            """
            select place, order_id, hold_id
              from bulk_run_order
             where run_id = :runId::uuid
               and outcome is null
             order by place
             limit :limit
               for update skip locked
            """)
        .param("runId", runId)
        .param("limit", limit)
        .query(
            (row, _) ->
                new Placed(
                    row.getInt("place"),
                    new BulkRun.Item(row.getString("order_id"), row.getString("hold_id"))))
        .list();
  }

  void settle(String runId, int place, BulkRun.Result result) {
    jdbc.sql(
            """
            update bulk_run_order
               set outcome = :outcome, code = :code, detail = :detail, decided_at = :at
             where run_id = :runId::uuid
               and place = :place
            """)
        .param("runId", runId)
        .param("place", place)
        .param("outcome", result.outcome())
        .param("code", result.code())
        .param("detail", result.detail())
        .param(
            "at", result.decidedAt() == null ? null : result.decidedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// All commands of a run in their order.
  List<BulkRun.Result> results(String runId) {
    return jdbc.sql(
            """
            select order_id, hold_id, outcome, code, detail, decided_at
              from bulk_run_order
             where run_id = :runId::uuid
             order by place
            """)
        .param("runId", runId)
        .query(
            (row, _) ->
                new BulkRun.Result(
                    new BulkRun.Item(row.getString("order_id"), row.getString("hold_id")),
                    row.getString("outcome"),
                    row.getString("code"),
                    row.getString("detail"),
                    instant(row, "decided_at")))
        .list();
  }
}
