package io.throughline.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.policy.WhenOrderReceivedThenValidate;
import io.throughline.projection.orders.Orders;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

class TransientFailuresTest {

  private final TransientFailures policy = new TransientFailures();

  static Stream<Exception> faults_of_the_world() {
    return Stream.of(
        new CannotAcquireLockException("deadlock"),
        new CannotCreateTransactionException("no connection"),
        new CannotGetJdbcConnectionException(
            "pool", new SQLTransientConnectionException("request timed out")), // no SQL state
        new ConcurrencyException("lost every race"),
        new DeadlockException("between orders"),
        new EventStoreException("append", new SQLException("terminated", "57P01")),
        new IllegalStateException("wrapped", new SQLException("connection broken", "08006")),
        new SQLException("could not serialize", "40001"),
        new SQLException("too many connections", "53300"),
        new SQLException("lock not available", "55P03"));
  }

  static Stream<Exception> faults_of_the_event() {
    return Stream.of(
        new IllegalStateException("cannot take this one"),
        new CommandExecutionException("refused", null),
        new DuplicateKeyException("twice"),
        new SQLException("check", "23514"),
        new SQLException("no state"),
        new SQLException("short state", "40"),
        new EventStoreException("append", new SQLException("too long", "22001")));
  }

  @ParameterizedTest
  @MethodSource("faults_of_the_world")
  void what_is_no_fault_of_the_event_is_tried_again(Exception cause) {
    assertThatThrownBy(() -> policy.decide(letter(), cause)).hasRootCauseMessage(root(cause));
  }

  @ParameterizedTest
  @MethodSource("faults_of_the_event")
  void what_the_event_itself_brings_is_parked(Exception cause) {
    assertThat(policy.decide(letter(), cause).shouldEnqueue()).isTrue();
  }

  private static String root(Throwable failure) {
    return failure.getCause() == null
        ? String.valueOf(failure.getMessage())
        : root(failure.getCause());
  }

  private static GenericDeadLetter<EventMessage<?>> letter() {
    return new GenericDeadLetter<>("order-a", GenericEventMessage.asEventMessage("an event"));
  }

  @Test
  void a_deadlock_parks_nothing_and_is_overcome() {
    var order = new AnOrder();
    try (var _ = Faults.refusing(order, "OrderValidated", "40P01")) {
      var before = Faults.raised();
      Program.commands().sendAndWait(order.receive());
      Program.eventually("it was tried", () -> Faults.raised() > before);
      assertThat(order.parked(WhenOrderReceivedThenValidate.GROUP)).isEmpty();
    }

    Program.eventually("it is validated", () -> order.has("OrderValidated"));
    assertThat(order.parked(WhenOrderReceivedThenValidate.GROUP)).isEmpty();
  }

  @Test
  void cut_connections_park_nothing_and_lose_nothing() {
    var order = new AnOrder();
    Program.commands().sendAndWait(order.receive());
    JdbcClient.create(Program.database().superuserDataSource())
        .sql(
            """
            select count(pg_terminate_backend(pid))
              from pg_stat_activity
             where datname = current_database()
               and pid <> pg_backend_pid()
            """)
        .query(Long.class)
        .single();

    Program.eventually("it is validated", () -> askedPatiently(() -> order.has("OrderValidated")));
    Program.eventually("it is told", () -> order.timeline().size() >= 2);
    assertThat(order.parked(WhenOrderReceivedThenValidate.GROUP)).isEmpty();
    assertThat(order.parked(Orders.GROUP)).isEmpty();
  }

  /// The test's own question may meet a cut connection as well.
  private static boolean askedPatiently(BooleanSupplier question) {
    try {
      return question.getAsBoolean();
    } catch (DataAccessException cut) {
      return false;
    }
  }
}
