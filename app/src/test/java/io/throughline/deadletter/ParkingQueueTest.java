package io.throughline.deadletter;

import static io.throughline.deadletter.Parking.GROUP;
import static io.throughline.deadletter.Parking.event;
import static io.throughline.deadletter.Parking.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ParkingQueueTest {

  private final Parking parking = new Parking();

  @AfterEach
  void drop() {
    parking.close();
  }

  @Test
  void what_another_node_parked_is_not_passed_by() {
    var here =
        parking.node(DeadLetterTable.queue(GROUP, parking.connections, parking.transactions));

    parkOnAnotherNodeAndComeBack(here);

    assertThat(parking.handled).containsExactly(order(2) + "/0");
    assertThat(parking.letters.events(GROUP, order(1)))
        .extracting(ParkedEvent::sequence)
        .containsExactly(0L, 1L);
  }

  @Test // why Axon's cache stays off: it would have to be cleared, and a lost database prevents
  // that
  void axons_cache_lets_an_event_pass_by_what_another_node_parked() {
    var here =
        parking
            .settings(DeadLetterTable.queue(GROUP, parking.connections, parking.transactions))
            .enableSequenceIdentifierCache()
            .build();

    parkOnAnotherNodeAndComeBack(here);

    assertThat(parking.handled).containsExactly(order(2) + "/0", order(1) + "/1");
  }

  private void parkOnAnotherNodeAndComeBack(DeadLetteringEventHandlerInvoker here) {
    parking.deliver(here, List.of(event(order(2), 0)));
    parking.broken.add(order(1));
    parking.deliver(List.of(event(order(1), 0)));
    parking.broken.clear();
    parking.deliver(here, List.of(event(order(1), 1)));
  }

  @Test
  void a_batch_asks_for_the_parked_orders_once_and_knows_its_own() {
    parking.broken.add(order(1));

    parking.deliver(
        List.of(event(order(1), 0), event(order(2), 0), event(order(1), 1), event(order(1), 2)));

    assertThat(parking.handled).containsExactly(order(2) + "/0");
    assertThat(parking.letters.events(GROUP, order(1))).hasSize(3);
  }

  @Test
  void what_a_rolled_back_batch_parked_is_not_parked() {
    parking.broken.add(order(1));
    var failing = List.of(event(order(1), 0), event(order(2), 0));
    parking.beforeHandled =
        () -> {
          throw new AssertionError("the node dies in the middle of the batch");
        };
    try {
      parking.deliver(failing);
    } catch (IllegalStateException _) {
      // its batch was rolled back
    }
    parking.beforeHandled = () -> {};
    parking.broken.clear();

    parking.deliver(failing);

    assertThat(parking.handled).containsExactly(order(1) + "/0", order(2) + "/0");
    assertThat(parking.letters.count(GROUP)).isZero();
  }

  @Test
  void a_new_event_waits_for_a_retry_that_is_under_way() throws Exception {
    parking.park(1);
    parking.broken.clear();
    var retrying = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    parking.beforeHandled =
        () -> {
          retrying.countDown();
          await(goOn);
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      var retry = threads.submit(() -> parking.letters.retry(GROUP, order(0)));
      await(retrying);
      parking.beforeHandled = () -> {};
      var live = threads.submit(() -> parking.deliver(List.of(event(order(0), 1))));
      awaitSomebodyWaitingForALock();
      goOn.countDown();

      assertThat(retry.get(30, TimeUnit.SECONDS)).isEqualTo(new RetryResult.Done());
      live.get(30, TimeUnit.SECONDS);
    }

    assertThat(parking.handled).containsExactly(order(0) + "/0", order(0) + "/1");
    assertThat(parking.letters.count(GROUP)).isZero();
  }

  private void awaitSomebodyWaitingForALock() throws InterruptedException {
    var owner = JdbcClient.create(parking.database.superuserDataSource());
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (owner.sql("select count(*) from pg_locks where not granted").query(Long.class).single()
        == 0) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("nobody waits");
      }
      Thread.sleep(10);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("waited too long");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}
