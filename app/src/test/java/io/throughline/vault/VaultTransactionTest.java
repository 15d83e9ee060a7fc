package io.throughline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.order.command.OrderId;
import io.throughline.order.terms.PersonReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class VaultTransactionTest extends VaultCase {

  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database.appDataSource()));

  @Test
  void two_nodes_that_meet_at_a_new_buyer_agree_on_one_key() throws Exception {
    for (int round = 0; round < 20; round++) {
      var order = newOrder();
      var own = List.of(newOrder(), newOrder());
      var barrier = new CyclicBarrier(2);
      var buyer = "raced-" + round;
      try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
        var one = nodes.submit(race(barrier, List.of(own.get(0), order), buyer));
        var other = nodes.submit(race(barrier, List.of(order, own.get(1)), buyer));

        assertThat(of(one.get(), order)).isEqualTo(of(other.get(), order));
        assertThat(vault.open(of(one.get(), own.get(0)))).isPresent();
        assertThat(vault.open(of(other.get(), own.get(1)))).isPresent();
        assertThat(vault.open(of(one.get(), order))).isPresent();
      }
    }
  }

  private Callable<Map<OrderId, PersonReference>> race(
      CyclicBarrier barrier, List<OrderId> batch, String buyer) {
    return () -> {
      var node = node(KEYS);
      barrier.await();
      return transaction.execute(
          status -> node.seal(batch.stream().map(id -> sealing(id, buyer, "Ada")).toList()));
    };
  }

  @Test
  void two_batches_in_opposite_order_do_not_lock_each_other_out() throws Exception {
    for (int round = 0; round < 10; round++) {
      var forth = Stream.generate(VaultCase::newOrder).limit(1_000).toList();
      var barrier = new CyclicBarrier(2);
      try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
        var one = nodes.submit(guests(barrier, forth));
        var other = nodes.submit(guests(barrier, forth.reversed()));

        assertThat(one.get()).isEqualTo(other.get());
      }
    }
  }

  private Callable<Map<OrderId, PersonReference>> guests(
      CyclicBarrier barrier, List<OrderId> batch) {
    return () -> {
      barrier.await();
      return transaction.execute(
          status -> node(KEYS).seal(batch.stream().map(id -> sealing(id, null, "Ada")).toList()));
    };
  }

  @Test
  void a_rolled_back_transaction_leaves_nothing() {
    var order = newOrder();
    var reference =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return sealed(order, "rolled back", "Ada");
            });

    assertThat(vault.open(reference)).isEmpty();
    assertThat(sealed(order, "rolled back", "Ada")).isNotEqualTo(reference);
  }
}
