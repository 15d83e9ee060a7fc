package io.throughline.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.deadletter.DeadLetters;
import io.throughline.projection.ReadModel;
import io.throughline.projection.inflight.ValueInFlight;
import io.throughline.projection.orders.Orders;
import io.throughline.projection.spans.OrderSpans;
import io.throughline.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildIT {

  private static final int ORDERS = 60;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

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

  @Test
  void every_read_model_rebuilt_from_zero_equals_the_live_one_and_does_so_again()
      throws InterruptedException {
    for (var model : ReadModel.ALL) {
      for (int time = 1; time <= 2; time++) {
        var result = node.bean(RebuildCheck.class).run(model.group(), TIMEOUT);

        assertThat(result.comparable()).isTrue();
        assertThat(result.rebuilt()).as("%s, time %s", model, time).isEqualTo(result.live());
        assertThat(result.equal()).isTrue();
        assertThat(result.live().digest().totalRows())
            .isGreaterThanOrEqualTo(OF_ORDERS.contains(model.group()) ? ORDERS : 0);
      }
    }
  }

  @Test
  void a_row_that_was_tampered_with_is_found_by_the_check() throws InterruptedException {
    JdbcClient.create(database.appDataSource())
        .sql("update order_in_flight set value_minor = value_minor + 1 where order_id = :order")
        .param("order", Node.order(1).value())
        .update();

    var result = node.bean(RebuildCheck.class).run(ValueInFlight.GROUP, TIMEOUT);

    assertThat(result.comparable()).isTrue();
    assertThat(result.equal()).isFalse();
  }

  @Test
  void progress_ends_at_the_head() {
    var rebuilds = node.bean(Rebuilds.class);
    rebuilds.start(Orders.GROUP);
    Node.await(() -> !rebuilds.progress(Orders.GROUP).rebuilding());

    var done = rebuilds.progress(Orders.GROUP);
    assertThat(done.behind()).isZero();
    assertThat(done.percent()).isEqualTo(100);
    assertThat(done.head()).isPositive();
  }

  @Test
  void a_running_rebuild_is_not_begun_again_and_an_unknown_read_model_not_at_all() {
    var rebuilds = node.bean(Rebuilds.class);
    var processor = node.processor(Orders.GROUP);
    processor.shutDown();
    node.bean(TokenReset.class).reset(processor);

    var progress = rebuilds.progress(Orders.GROUP);
    assertThat(progress.rebuilding()).isTrue();
    assertThat(progress.percent()).isZero();
    assertThatExceptionOfType(RebuildRefused.class)
        .isThrownBy(() -> rebuilds.start(Orders.GROUP))
        .withMessageContaining("is running");

    processor.start();
    Node.await(() -> !rebuilds.progress(Orders.GROUP).rebuilding());
    assertThatIllegalArgumentException().isThrownBy(() -> rebuilds.start("unknown"));
    assertThatIllegalArgumentException().isThrownBy(() -> rebuilds.progress("unknown"));
  }

  @Test
  void dead_letters_of_the_group_go_with_a_rebuild_because_every_event_comes_again()
      throws InterruptedException {
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

    node.bean(RebuildCheck.class).run(ValueInFlight.GROUP, TIMEOUT);

    assertThat(node.bean(DeadLetters.class).count(ValueInFlight.GROUP)).isZero();
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
  void a_node_rebuilds_what_another_one_claims() throws InterruptedException {
    try (var other = new Node(database, home)) {
      Node.await(() -> node.claims(Orders.GROUP));
      assertThat(other.claims(Orders.GROUP)).isFalse();

      var result = other.bean(RebuildCheck.class).run(Orders.GROUP, TIMEOUT);

      assertThat(result.equal()).isTrue();
      Node.await(() -> other.claims(Orders.GROUP));
    }
    Node.await(() -> node.claims(Orders.GROUP));
  }
}
