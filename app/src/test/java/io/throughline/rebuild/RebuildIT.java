package io.throughline.rebuild;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.deadletter.DeadLetters;
import io.throughline.projection.ReadModel;
import io.throughline.projection.inflight.ValueInFlight;
import io.throughline.projection.orders.Orders;
import io.throughline.projection.spans.OrderSpans;
import io.throughline.rebuild.Build.Purpose;
import io.throughline.rebuild.Build.State;
import io.throughline.testing.TestDatabase;
import io.throughline.verify.Promise;
import io.throughline.verify.Verification;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildIT {

  private static final int ORDERS = 60;

  private final TestDatabase database = TestDatabase.create();
  private final Path home;
  private final Node node;

  RebuildIT(@TempDir Path home) {
    this.home = home;
    this.node = new Node(database, home);
  }

  @BeforeAll
  void a_live_history() {
    node.receive(0, ORDERS);
    node.settle(ORDERS);
  }

  @AfterAll
  void stop() {
    node.close();
    database.close();
  }

  /// Read models with a row for every order; the others have theirs for what these orders lack.
  private static final Set<String> OF_ORDERS =
      Set.of(Orders.GROUP, ValueInFlight.GROUP, OrderSpans.GROUP);

  /// Waits until nobody is at it, and says how it ended.
  private static Build.State ended(Node node, String group) {
    var rebuilds = node.bean(Rebuilds.class);
    Node.await(() -> !rebuilds.progress(group).rebuilding());
    return rebuilds.progress(group).build().orElseThrow().state();
  }

  private Build.State run(String group, Purpose purpose) {
    node.bean(Rebuilds.class).start(group, purpose);
    return ended(node, group);
  }

  @Test
  void every_read_model_built_beside_equals_the_live_one_and_takes_its_place() {
    for (var model : ReadModel.ALL) {
      var live = node.bean(Digests.class).of(model.group());
      var shape = shape(model);

      assertThat(run(model.group(), Purpose.CHECK)).as(model.group()).isEqualTo(State.EQUAL);
      assertThat(run(model.group(), Purpose.REBUILD)).as(model.group()).isEqualTo(State.SWITCHED);

      assertThat(node.bean(Digests.class).of(model.group())).isEqualTo(live);
      assertThat(live.digest().totalRows())
          .isGreaterThanOrEqualTo(OF_ORDERS.contains(model.group()) ? ORDERS : 0);
      assertThat(shape(model)).as("names, settings, grants").isEqualTo(shape);
      assertThat(beside()).isEmpty();
    }
  }

  /// Everything of the tables that a copy could lack.
  private List<String> shape(ReadModel model) {
    return JdbcClient.create(database.ownerDataSource())
        .sql(
            """
            select c.relname || ' ' || coalesce(c.reloptions::text, '') || ' ' || c.relacl::text
              from pg_class c
             where c.oid = any (:tables::regclass[])
             union all
            select pg_get_indexdef(indexrelid) from pg_index where indrelid = any (:tables::regclass[])
             union all
            select conname || ' ' || pg_get_constraintdef(oid)
              from pg_constraint
             where conrelid = any (:tables::regclass[])
             union all
            select attrelid::regclass || '.' || attname || ' ' || atttypid::regtype || ' '
                   || attnotnull || ' ' || coalesce(pg_get_expr(adbin, adrelid), '')
              from pg_attribute
              left join pg_attrdef on adrelid = attrelid and adnum = attnum
             where attrelid = any (:tables::regclass[])
               and attnum > 0
               and not attisdropped
             order by 1
            """)
        .param(
            "tables",
            "{" + model.tables().stream().map(ReadModel.Table::name).collect(joining(",")) + "}")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<String> beside() {
    return JdbcClient.create(database.ownerDataSource())
        .sql("select relname from pg_class where relnamespace = 'beside'::regnamespace")
        .query((row, _) -> row.getString(1))
        .list();
  }

  @Test
  void a_row_that_was_tampered_with_is_found_by_the_check_and_mended_by_the_rebuild() {
    var before = node.bean(Digests.class).of(ValueInFlight.GROUP);
    JdbcClient.create(database.appDataSource())
        .sql("update order_in_flight set value_minor = value_minor + 1 where order_id = :order")
        .param("order", Node.order(1).value())
        .update();

    assertThat(run(ValueInFlight.GROUP, Purpose.CHECK)).isEqualTo(State.UNEQUAL);
    assertThat(run(ValueInFlight.GROUP, Purpose.REBUILD)).isEqualTo(State.SWITCHED);
    assertThat(node.bean(Digests.class).of(ValueInFlight.GROUP)).isEqualTo(before);
  }

  @Test
  void what_the_program_wrote_keeps_every_promise() throws Exception {
    var report =
        new Verification(() -> database.appDataSource().getConnection(), null, _ -> {}).run();

    assertThat(report.results()).allSatisfy(one -> assertThat(one.violations()).isEmpty());
    assertThat(report.of(Promise.P8).checked()).isGreaterThan(2 * ORDERS);
  }

  @Test
  void progress_ends_at_the_head() {
    run(Orders.GROUP, Purpose.REBUILD);

    var done = node.bean(Rebuilds.class).progress(Orders.GROUP);
    assertThat(done.behind()).isZero();
    assertThat(done.remaining()).isZero();
    assertThat(done.percent()).isEqualTo(100);
    assertThat(done.head()).isPositive();
    assertThat(done.build().orElseThrow().position()).isEqualTo(done.head());
  }

  @Test
  void a_running_rebuild_is_not_begun_again_and_an_unknown_read_model_not_at_all()
      throws SQLException {
    var rebuilds = node.bean(Rebuilds.class);
    try (var other = database.appDataSource().getConnection();
        var statement = other.createStatement()) {
      statement.execute("select pg_advisory_lock(29805, hashtext('%s'))".formatted(Orders.GROUP));

      for (var purpose : Purpose.values()) {
        assertThatExceptionOfType(RebuildRefused.class)
            .isThrownBy(() -> rebuilds.start(Orders.GROUP, purpose))
            .withMessageContaining("is running");
      }
      assertThatExceptionOfType(RebuildRefused.class)
          .isThrownBy(() -> rebuilds.startInPlace(Orders.GROUP));
      statement.execute("select pg_advisory_unlock_all()");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> rebuilds.start("unknown", Purpose.CHECK));
    assertThatIllegalArgumentException().isThrownBy(() -> rebuilds.progress("unknown"));
  }

  @Test
  void in_place_it_is_emptied_and_comes_out_equal() {
    var rebuilds = node.bean(Rebuilds.class);
    var before = node.bean(Digests.class).of(Orders.GROUP);

    rebuilds.startInPlace(Orders.GROUP);
    Node.await(() -> !rebuilds.progress(Orders.GROUP).rebuilding());

    assertThat(node.bean(Digests.class).of(Orders.GROUP)).isEqualTo(before);
  }

  @Test
  void dead_letters_of_the_group_go_with_a_rebuild_because_every_event_comes_again() {
    JdbcClient.create(database.appDataSource())
        .sql(
            """
            insert into dead_letter
                   (dead_letter_id, processing_group, sequence_id, sequence_index, message_type,
                    event_id, recorded_at, event_type, payload, parked_at)
            values ('letter', :group, 'order-1', 1, 'm', 'e', '2026-11-20T09:00:00Z',
                    'OrderValidated', '', '2026-11-20T09:00:00Z')
            """)
        .param("group", ValueInFlight.GROUP)
        .update();

    run(ValueInFlight.GROUP, Purpose.REBUILD);

    assertThat(node.bean(DeadLetters.class).count(ValueInFlight.GROUP)).isZero();
  }

  @Test
  void a_long_reader_delays_the_switch_and_the_switch_waits_for_it() throws Exception {
    try (var reader = database.appDataSource().getConnection();
        var statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("select 1 from order_summary");
      node.bean(Rebuilds.class).start(Orders.GROUP, Purpose.REBUILD);
      Thread.sleep(3_000);

      assertThat(node.bean(Rebuilds.class).progress(Orders.GROUP).rebuilding()).isTrue();

      reader.rollback();
    }
    assertThat(ended(node, Orders.GROUP)).isEqualTo(State.SWITCHED);
  }

  @Test
  void what_is_not_the_callers_to_empty_cannot_be_replaced() {
    var app = JdbcClient.create(database.appDataSource());
    for (var table : List.of("domain_event", "api_key", "no_such_table")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(
              () ->
                  app.sql("select read_model_begin_beside(array[:table])")
                      .param("table", table)
                      .query((row, _) -> 1)
                      .list())
          .havingRootCause()
          .withMessageContaining("is no read model");
    }
  }

  @Test
  void what_stays_locked_is_refused_and_nothing_is_changed() throws SQLException {
    var processor = node.processor(Orders.GROUP);
    var before = node.bean(Digests.class).of(Orders.GROUP);
    var impatient =
        new TokenReset(
            node.bean(JdbcClient.class),
            node.bean(PlatformTransactionManager.class),
            Duration.ofMillis(50));
    processor.shutDown();
    try (var connection = database.appDataSource().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select 1 from order_summary");

      assertThatExceptionOfType(RebuildRefused.class)
          .isThrownBy(() -> impatient.reset(processor))
          .withMessageContaining("stays locked");

      connection.rollback();
    }
    processor.start();

    assertThat(node.bean(Digests.class).of(Orders.GROUP)).isEqualTo(before);
  }

  @Test
  void a_node_rebuilds_what_another_one_claims() {
    try (var other = new Node(database, home)) {
      Node.await(() -> node.claims(Orders.GROUP) != other.claims(Orders.GROUP));
      var idle = other.claims(Orders.GROUP) ? node : other;
      var live = other.bean(Digests.class).of(Orders.GROUP);

      idle.bean(Rebuilds.class).start(Orders.GROUP, Purpose.REBUILD);

      assertThat(ended(idle, Orders.GROUP)).isEqualTo(State.SWITCHED);
      assertThat(node.bean(Digests.class).of(Orders.GROUP)).isEqualTo(live);
    }
    Node.await(() -> node.claims(Orders.GROUP));
  }
}
