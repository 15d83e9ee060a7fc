package io.throughline.eventstore;

import static io.throughline.eventstore.Appends.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.testing.TestDatabase;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What holds the readers' head back, and what does not.
class AppendGuardTest {

  private final TestDatabase database = TestDatabase.create();
  private final Node node = Node.start(database);

  @AfterEach
  void drop() {
    node.close();
    database.close();
  }

  @Test
  void before_the_first_event_the_head_is_zero() {
    assertThat(head()).isZero();
    var writer = HeldTransaction.open(node.transaction, () -> append("order-a"));

    assertThat(head()).isZero();
    writer.commit();
    assertThat(head()).isEqualTo(1);
  }

  @Test
  void the_head_stops_before_the_first_event_of_the_oldest_writer() {
    append("order-a");
    var writer = HeldTransaction.open(node.transaction, () -> append("order-b"));
    append("order-c");
    append("order-d");

    assertThat(head()).isEqualTo(1);
    writer.commit();
    assertThat(head()).isEqualTo(4);
  }

  @Test
  void a_writer_that_rolls_back_lets_the_head_pass_its_positions() {
    append("order-a");
    var writer = HeldTransaction.open(node.transaction, () -> append("order-b"));
    append("order-c");

    writer.rollBack();
    assertThat(head()).isEqualTo(3);
  }

  @Test
  void a_transaction_announces_itself_once() {
    node.transaction.executeWithoutResult(
        _ -> {
          append("order-a");
          append("order-b");
          assertThat(announcements()).isEqualTo(1);
        });
    assertThat(announcements()).isZero();
  }

  @Test
  void an_append_after_a_savepoint_that_was_rolled_back_is_announced_again() {
    append("order-a");
    var writer =
        HeldTransaction.open(
            node.transaction,
            () -> {
              appendAndRollBackTheSavepoint("order-b");
              assertThat(announcements()).isZero();
              append("order-c");
            });
    append("order-d");

    assertThat(head()).isEqualTo(2); // order-b's position, which nobody will see
    writer.commit();
    assertThat(head()).isEqualTo(4);
  }

  @Test
  void an_announcement_outlives_a_later_savepoint_however_it_ends() {
    append("order-a");
    var writer =
        HeldTransaction.open(
            node.transaction,
            () -> {
              append("order-b");
              appendAndRollBackTheSavepoint("order-c");
              node.savepoint.executeWithoutResult(_ -> append("order-d"));
            });

    assertThat(head()).isEqualTo(1);
    writer.commit();
    assertThat(head()).isEqualTo(4);
  }

  @Test
  void an_append_inside_a_released_savepoint_stays_announced() {
    var writer =
        HeldTransaction.open(
            node.transaction,
            () -> {
              node.savepoint.executeWithoutResult(_ -> append("order-a"));
              append("order-b");
            });

    assertThat(head()).isZero();
    writer.commit();
    assertThat(head()).isEqualTo(2);
  }

  @Test
  void another_database_on_the_server_does_not_hold_the_head() {
    try (var other = TestDatabase.create();
        var neighbor = Node.start(other)) {
      append("order-a");
      var writer =
          HeldTransaction.open(
              neighbor.transaction, () -> neighbor.store.publish(event("order-a", 0)));

      assertThat(head()).isEqualTo(1);
      writer.commit();
    }
  }

  @Test
  void the_advisory_locks_of_others_do_not_hold_the_head() {
    append("order-a");
    var strangers =
        HeldTransaction.open(
            node.transaction,
            () -> {
              lock("0");
              lock("29803::bigint << 48");
              lock("-1");
              lock("29804 << 16, 0"); // two numbers are another kind of lock
            });

    assertThat(head()).isEqualTo(1);
    strangers.commit();
  }

  @Test
  void a_transaction_that_reads_an_old_state_learns_no_head() {
    var repeatable = new TransactionTemplate(node.manager);
    repeatable.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

    assertThatThrownBy(() -> repeatable.execute(_ -> head()))
        .rootCause()
        .hasMessageContaining("read committed");
  }

  @Test
  void nobody_chooses_the_position_of_an_event() {
    append("order-a");

    assertThatThrownBy(() -> insertAt(database.appDataSource(), 1_000))
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () ->
                sql(database.appDataSource())
                    .sql("select setval('domain_event_position', 1)")
                    .query(Long.class)
                    .single())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  /// A temporary relation of the same name is found first, unless the functions say which they
  /// mean.
  @Test
  void a_temporary_sequence_does_not_stand_in_for_the_real_one() {
    append("order-a");
    var writer =
        HeldTransaction.open(
            node.transaction,
            () -> {
              jdbc().sql("create temporary sequence domain_event_position").update();
              jdbc()
                  .sql("select setval('pg_temp.domain_event_position', 500)")
                  .query(Long.class)
                  .single();
              append("order-b");
            });
    append("order-c");

    assertThat(head()).isEqualTo(1);
    writer.commit();
  }

  private void append(String stream) {
    node.store.publish(event(stream, 0));
  }

  private void appendAndRollBackTheSavepoint(String stream) {
    node.savepoint.executeWithoutResult(
        status -> {
          append(stream);
          status.setRollbackOnly();
        });
  }

  private void insertAt(DataSource source, long position) {
    sql(source)
        .sql(
            """
            insert into domain_event
                   (position, stream_id, sequence, stream_type, event_id, event_type, recorded_at,
                    payload, metadata)
            values (:position, 'order-z', 0, 'Order', :id, 'OrderRejected', now(), '{}', '{}')
            """)
        .param("position", position)
        .param("id", UUID.randomUUID())
        .update();
  }

  private void lock(String key) {
    jdbc()
        .sql("select 1 from pg_advisory_xact_lock_shared(" + key + ")")
        .query(Long.class)
        .single();
  }

  private long head() {
    return node.engine.createHeadToken().position().orElseThrow();
  }

  private long announcements() {
    return jdbc()
        .sql("select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()")
        .query(Long.class)
        .single();
  }

  private JdbcClient jdbc() {
    return node.jdbc;
  }

  private static JdbcClient sql(DataSource source) {
    return JdbcClient.create(source);
  }
}
