package io.throughline.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.aggregate.CommandRefused;
import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.decision.Actor;
import io.throughline.order.command.ValidateOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class RootedCommandBusTest {

  private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

  @Test
  void a_command_that_fails_in_a_batch_fails_alone() {
    var first = new AnOrder();
    var never = new AnOrder();
    var last = new AnOrder();

    inABatch(
        () -> {
          send(first.receive());
          assertThatThrownBy(
                  () -> send(new ValidateOrder(never.id(), PolicyInForce.DEFAULT, AnOrder.AT)))
              .isInstanceOf(CommandRefused.class);
          send(last.receive());
        });

    assertThat(first.events()).contains("OrderReceived");
    assertThat(never.events()).isEmpty();
    assertThat(last.events()).contains("OrderReceived");
  }

  @Test
  void a_statement_that_fails_in_a_batch_fails_with_its_command_alone() {
    var first = new AnOrder();
    var bad = new AnOrder();
    var last = new AnOrder();
    try (var _ = Faults.refusing(bad, "OrderReceived", "23514")) {
      inABatch(
          () -> {
            send(first.receive());
            assertThatThrownBy(() -> send(bad.receive())).hasMessageContaining("planted fault");
            send(last.receive());
          });
    }

    assertThat(first.events()).contains("OrderReceived");
    assertThat(bad.events()).isEmpty();
    assertThat(last.events()).contains("OrderReceived");
  }

  @Test
  void later_commands_of_a_batch_see_what_the_earlier_ones_did() {
    var order = new AnOrder();

    inABatch(
        () -> {
          send(order.receive());
          send(new ValidateOrder(order.id(), PolicyInForce.DEFAULT, AnOrder.AT));
          send(order.hold("h1"));
          send(order.receive());
        });

    assertThat(order.events()).startsWith("OrderReceived", "OrderValidated", "HoldPlaced");
  }

  @Test
  void a_batch_that_fails_leaves_nothing_of_its_commands() {
    var order = new AnOrder();

    assertThatThrownBy(
            () ->
                inABatch(
                    () -> {
                      send(order.receive());
                      throw new IllegalStateException("the batch itself");
                    }))
        .hasMessageContaining("the batch itself");

    assertThat(order.events()).isEmpty();
  }

  @Test
  void who_loses_a_race_decides_anew_and_finds_it_done() {
    var order = new AnOrder();
    var stored = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    var winner =
        CompletableFuture.runAsync(
            () ->
                Program.transaction()
                    .executeWithoutResult(
                        _ -> {
                          send(order.receive());
                          stored.countDown();
                          await(mayCommit);
                        }),
            THREADS);
    await(stored);
    var loser = CompletableFuture.runAsync(() -> send(order.receive()), THREADS);
    Program.eventually("the loser waits for the winner", RootedCommandBusTest::somebodyWaits);
    mayCommit.countDown();

    assertThat(winner).succeedsWithin(5, TimeUnit.SECONDS);
    assertThat(loser).succeedsWithin(5, TimeUnit.SECONDS);
    assertThat(order.events()).containsOnlyOnce("OrderReceived");
  }

  @Test
  void an_order_that_arrives_many_times_at_once_is_received_once() {
    for (int round = 0; round < 10; round++) {
      var order = new AnOrder();
      var senders = new ArrayList<CompletableFuture<Void>>();
      for (int i = 0; i < 4; i++) {
        senders.add(CompletableFuture.runAsync(() -> send(order.receive()), THREADS));
      }

      assertThat(senders).allSatisfy(s -> assertThat(s).succeedsWithin(10, TimeUnit.SECONDS));
      assertThat(order.events()).containsOnlyOnce("OrderReceived");
    }
  }

  /// A batch holds its uncommitted events in the database, and a lone command that holds Axon's
  /// lock on the order waits for them there. Were the batch to wait for that lock in turn, no one
  /// would see the circle.
  @Test
  void a_batch_and_a_lone_command_on_one_order_do_not_wait_for_each_other() {
    var order = new AnOrder();
    send(order.receive());
    Program.eventually("it is validated", () -> order.has("OrderValidated"));
    var lone = new CompletableFuture<Void>();

    var batch =
        CompletableFuture.runAsync(
            () ->
                inABatch(
                    () -> {
                      send(order.hold("of-the-batch"));
                      THREADS.execute(() -> complete(lone, order.hold("of-the-lone-command")));
                      Program.eventually("it waits", RootedCommandBusTest::somebodyWaits);
                      send(order.hold("of-the-batch-too"));
                    }),
            THREADS);

    assertThat(batch).succeedsWithin(4, TimeUnit.SECONDS);
    assertThat(lone).succeedsWithin(4, TimeUnit.SECONDS);
    assertThat(order.events().stream().filter("HoldPlaced"::equals)).hasSize(3);
  }

  @Test
  void who_caused_an_event_and_what_it_belongs_to_travel_with_it() {
    var order = new AnOrder();
    var command =
        GenericCommandMessage.asCommandMessage(order.receive())
            .andMetaData(Map.of(Actor.KEY, "connector:shopify/acme"));
    Program.commands().sendAndWait(command);
    Program.eventually("the reaction validates it", () -> order.has("OrderValidated"));

    assertThat(metaData(order))
        .extracting(data -> data.get(Actor.KEY))
        .startsWith("connector:shopify/acme", "policy:policy-validate-order");
    assertThat(metaData(order))
        .allSatisfy(data -> assertThat(data).containsEntry("traceId", command.getIdentifier()));
    assertThat(metaData(order).getFirst()).containsEntry("correlationId", command.getIdentifier());
  }

  private static List<MetaData> metaData(AnOrder order) {
    return Program.context()
        .getBean(EventStore.class)
        .readEvents(order.id().value())
        .asStream()
        .<MetaData>map(event -> event.getMetaData())
        .toList();
  }

  /// In a unit of work with a transaction, as an event processor's batch is.
  private static void inABatch(Runnable work) {
    var batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("an event"));
    batch.attachTransaction(Program.context().getBean(TransactionManager.class));
    batch.execute(work);
  }

  private static void send(Object command) {
    Program.commands().sendAndWait(command);
  }

  private static void complete(CompletableFuture<Void> future, Object command) {
    try {
      send(command);
      future.complete(null);
    } catch (RuntimeException failure) {
      future.completeExceptionally(failure);
    }
  }

  /// Whether a session waits for another one's transaction to end.
  private static boolean somebodyWaits() {
    return Program.owner()
            .sql("select count(*) from pg_locks where locktype = 'transactionid' and not granted")
            .query(Long.class)
            .single()
        > 0;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
