package io.throughline.projection.change;

import static io.throughline.projection.Histories.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.order.event.NoteAdded;
import io.throughline.projection.Histories;
import io.throughline.projection.Lives;
import io.throughline.projection.Projection;
import io.throughline.projection.orders.OrderListForTests;
import io.throughline.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class ChangeWriterTest {

  private final TestDatabase database = TestDatabase.create();
  private final JdbcClient jdbc = JdbcClient.create(database.appDataSource());
  private final Projection projection =
      new Projection(new PickyProjector(), database.appDataSource());
  private final List<String> failed = new ArrayList<>();

  @BeforeEach
  void a_table_that_refuses() {
    var owner = JdbcClient.create(database.ownerDataSource());
    owner.sql(PickyProjector.TABLE).update();
    owner.sql("grant select, insert on picky to " + TestDatabase.APP).update();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void a_row_that_the_database_refuses_fails_the_whole_batch_at_first() {
    var history = new Histories().received(1).held(1, "a", "BAD").received(2);

    assertThatThrownBy(() -> deliverParkingFailures(history.events()))
        .rootCause()
        .hasMessageContaining("not_bad");

    assertThat(failed).isEmpty();
    assertThat(rows()).isEmpty();
  }

  @Test
  void when_it_is_repeated_only_the_bad_event_fails_and_the_others_stay() {
    var history =
        new Histories()
            .received(1)
            .held(1, "a", "BAD")
            .received(2)
            .held(2, "b", "GOOD")
            .received(3)
            .held(3, "c", "BAD")
            .received(4)
            .events();
    assertThatThrownBy(() -> deliverParkingFailures(history));

    deliverParkingFailures(history);

    assertThat(failed).containsExactly(order(1) + "/1", order(3) + "/1");
    assertThat(rows())
        .containsExactly(
            order(1) + "/0 received",
            order(2) + "/0 received",
            order(2) + "/1 GOOD",
            order(3) + "/0 received",
            order(4) + "/0 received");
  }

  @Test
  void what_a_handler_said_before_it_failed_is_not_written() {
    var history = new Histories().received(1).held(1, "a", "WORSE").received(2);

    deliverParkingFailures(history.events());

    assertThat(failed).containsExactly(order(1) + "/1");
    assertThat(rows()).containsExactly(order(1) + "/0 received", order(2) + "/0 received");
  }

  @Test
  void a_single_event_is_written_before_its_handler_counts_as_done() {
    var history = new Histories().received(1).held(1, "a", "BAD").events();
    projection.retry(history.getFirst());

    assertThatThrownBy(() -> projection.retry(history.getLast()))
        .rootCause()
        .hasMessageContaining("not_bad");
    assertThatThrownBy(() -> projection.handleInUnitOfWork(history.getLast()))
        .as("fails in the handler, not at the end of the unit of work")
        .rootCause()
        .hasMessageContaining("not_bad");

    assertThat(rows()).containsExactly(order(1) + "/0 received");
  }

  @Test
  void what_follows_is_worked_out_once_when_all_rows_of_the_batch_are_in() {
    var history = new Histories().received(1);
    new Lives(history, 1).noted("n1");
    history.received(2);
    new Lives(history, 2).noted("n2");

    deliverParkingFailures(history.events());

    assertThat(rows()).endsWith("seen/4 counted").hasSize(5);
  }

  @Test
  void an_event_whose_consequence_fails_is_parked_alone() {
    var history = new Histories().received(1).received(2);
    history.add(new NoteAdded(order(1), "n1", "WORST", history.now()));
    history.received(3);
    assertThatThrownBy(() -> deliverParkingFailures(history.events()));

    deliverParkingFailures(history.events());

    assertThat(failed).containsExactly(order(1) + "/1");
    assertThat(rows()).hasSize(3);
  }

  @Test
  void a_row_that_does_not_fit_its_statement_is_refused() {
    var statement = RowStatement.of("a text, b bigint", "select 1 from {rows}");

    assertThatThrownBy(() -> statement.requireFits(new Object[] {"a"}))
        .hasMessageStartingWith("1 values for 2 columns");
  }

  private void deliverParkingFailures(List<DomainEventMessage<?>> batch) {
    projection.deliver(batch, this::handleOrPark);
  }

  private void handleOrPark(DomainEventMessage<?> event) {
    try {
      projection.handle(event);
    } catch (RuntimeException failure) {
      failed.add(event.getAggregateIdentifier() + "/" + event.getSequenceNumber());
    }
  }

  private List<String> rows() {
    return jdbc.sql("select order_id, sequence, reason from picky order by order_id, sequence")
        .query((row, _) -> "%s/%d %s".formatted(row.getString(1), row.getLong(2), row.getString(3)))
        .list();
  }

  @Test
  void a_table_that_grew_is_not_read_whole_for_each_batch() {
    var connection = new SingleConnectionDataSource(database.url(), true);
    connection.setUsername(TestDatabase.APP);
    connection.setPassword(database.password());
    var growing = new Projection(OrderListForTests.projector(connection), connection);
    var history = new Histories();
    for (int number = 0; number < 4_000; number++) {
      history.received(number).validated(number);
    }

    growing.deliver(history.events(), 100);
    connection.destroy(); // the server counts what a session read when it ends

    var read = JdbcClient.create(database.superuserDataSource());
    await(() -> figure(read, "n_tup_upd") == 4_000);
    assertThat(figure(read, "seq_tup_read")).isLessThan(4_000);
  }

  private static long figure(JdbcClient jdbc, String column) {
    return jdbc.sql(
            "select %s from pg_stat_user_tables where relname = 'order_summary'".formatted(column))
        .query(Long.class)
        .single();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("within half a minute").isLessThan(deadline);
      LockSupport.parkNanos(10_000_000);
    }
  }
}
