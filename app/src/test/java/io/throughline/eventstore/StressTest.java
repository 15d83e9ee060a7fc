package io.throughline.eventstore;

import static io.throughline.eventstore.Appends.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionStatus;

/// Twelve writers on two nodes hold their transactions for random times, roll some back, and roll
/// back savepoints in the middle, while one reader on each node follows.
class StressTest {

  private static final int WRITERS = 12;
  private static final long SEED = 20_261_120L;
  private static final long SECONDS = 5;

  private final TestDatabase database = TestDatabase.create();
  private final Node one = Node.start(database);
  private final Node other = Node.start(database);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicBoolean writing = new AtomicBoolean(true);

  @AfterEach
  void drop() {
    threads.shutdownNow();
    one.close();
    other.close();
    database.close();
  }

  @Test
  void under_load_no_reader_skips_or_doubles_an_event_and_a_naive_one_does() throws Exception {
    var readers = List.of(new Following(one.stream()), new Following(other.stream()));
    var reading = readers.stream().map(reader -> threads.submit(() -> follow(reader))).toList();
    var naive = threads.submit(this::readNaively);
    var writers = new ArrayList<Future<?>>();
    for (int writer = 0; writer < WRITERS; writer++) {
      var node = writer % 2 == 0 ? one : other;
      int number = writer;
      writers.add(threads.submit(() -> write(node, number)));
    }

    TimeUnit.SECONDS.sleep(SECONDS);
    writing.set(false);
    for (var writer : writers) {
      writer.get(10, TimeUnit.SECONDS);
    }
    var stored = storedPositions();

    for (var reader : reading) {
      reader.get(20, TimeUnit.SECONDS);
    }
    readers.forEach(reader -> assertThat(reader.positions()).containsExactlyElementsOf(stored));
    var seenNaively = naive.get(20, TimeUnit.SECONDS);
    long skippedNaively =
        stored.stream().filter(position -> position < seenNaively.getLast()).count()
            - (seenNaively.size() - 1);
    System.out.printf(
        "## stress: %d events committed, skipped by ours 0 and 0, by the naive reader %d%n",
        stored.size(), skippedNaively);
    assertThat(skippedNaively).isPositive();
  }

  private Void write(Node node, int writer) {
    var random = new Random(SEED + writer);
    for (int transaction = 0; writing.get(); transaction++) {
      var stream = "order-" + writer + "-" + transaction;
      node.transaction.executeWithoutResult(status -> work(node, stream, random, status));
    }
    return null;
  }

  private static void work(Node node, String stream, Random random, TransactionStatus status) {
    int sequence = 0;
    int appends = 1 + random.nextInt(3);
    for (int append = 0; append < appends; append++) {
      if (random.nextInt(5) == 0) {
        inARolledBackSavepoint(node, stream + "-undone-" + append);
      }
      node.store.publish(event(stream, sequence++), event(stream, sequence++));
      hold(random);
    }
    if (random.nextInt(10) == 0) {
      status.setRollbackOnly();
    }
  }

  private static void inARolledBackSavepoint(Node node, String stream) {
    node.savepoint.executeWithoutResult(
        savepoint -> {
          node.store.publish(event(stream, 0));
          savepoint.setRollbackOnly();
        });
  }

  private static void hold(Random random) {
    try {
      Thread.sleep(random.nextInt(10));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Reads until the writers are done and nothing came for more than the fallback's second.
  private Void follow(Following reader) {
    boolean more = true;
    while (writing.get() || more) {
      more = reader.read(1_500);
    }
    return null;
  }

  /// What a reader sees that asks for whatever lies after the last one it saw.
  private List<Long> readNaively() throws InterruptedException {
    var seen = new ArrayList<Long>();
    while (writing.get()) {
      seen.addAll(
          one.jdbc
              .sql("select position from domain_event where position > :last order by position")
              .param("last", seen.isEmpty() ? 0L : seen.getLast())
              .query((row, _) -> row.getLong(1))
              .list());
      Thread.sleep(1);
    }
    return seen;
  }

  private List<Long> storedPositions() {
    return one.jdbc
        .sql("select position from domain_event order by position")
        .query((row, _) -> row.getLong(1))
        .list();
  }
}
