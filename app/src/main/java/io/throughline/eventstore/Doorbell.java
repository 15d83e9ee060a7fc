package io.throughline.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wakes the readers of all nodes when events were committed.
///
/// Whoever commits here rings; one thread then finds the new safe head, reads the new events into
/// the {@link EventTail}, calls the readers of this node, and tells the other nodes with a NOTIFY
/// of its own (inside the writers' transactions it would serialize their commits). A second thread
/// listens for the other nodes. When both stay silent, the head is looked at once a second all the
/// same, so a lost notification costs time, never an event.
public final class Doorbell implements SmartLifecycle {

  /// Before anything that reads or appends events, and after it when stopping.
  static final int PHASE = -1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
  private static final String CHANNEL = "throughline_event";
  private static final long IDLE_MILLIS = 1_000;
  private static final long MAX_RECHECK_MILLIS = 64;
  private static final long CHECK_NANOS = 30_000_000_000L;

  private final DataSource dataSource;
  private final SafeHead safeHead;
  private final SafeHeadEventStorageEngine engine;
  private final JdbcClient jdbc;
  private final EventTail tail = new EventTail();
  private final String node = UUID.randomUUID().toString();
  private final Set<Runnable> readers = new CopyOnWriteArraySet<>();
  private final Set<Consumer<List<TrackedEventMessage<?>>>> watchers = new CopyOnWriteArraySet<>();
  private final Signal bell = new Signal();
  private volatile boolean committedHere;
  private volatile boolean running;
  private @Nullable Thread headThread;
  private @Nullable Thread listenThread;

  /// A doorbell for the events of this engine, on the same database.
  public Doorbell(DataSource dataSource, SafeHeadEventStorageEngine engine) {
    this.dataSource = dataSource;
    this.engine = engine;
    this.safeHead = new SafeHead(dataSource);
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// Says that a transaction of this node committed events.
  void ring() {
    committedHere = true;
    bell.give();
  }

  /// Calls somebody outside of the event store whenever there are new events, until told to stop.
  /// The call must be quick, and it says nothing of read models: they may be a moment behind.
  ///
  /// @return ends it
  public Runnable onNewEvents(Runnable listener) {
    wake(listener);
    return () -> forget(listener);
  }

  /// Shows somebody outside of the event store the new events of all nodes, each once, as long as
  /// this node keeps up with them. The call must be quick.
  public void watch(Consumer<List<TrackedEventMessage<?>>> watcher) {
    watchers.add(watcher);
  }

  /// Calls this reader whenever there is more to read. The call must be quick.
  void wake(Runnable reader) {
    readers.add(reader);
  }

  /// Calls this reader no more.
  void forget(Runnable reader) {
    readers.remove(reader);
  }

  EventTail tail() {
    return tail;
  }

  @Override
  public void start() {
    running = true;
    tail.startAt(safeHead.read().safe());
    headThread = Thread.ofPlatform().daemon().name("event-head").start(this::followHead);
    listenThread = Thread.ofPlatform().daemon().name("event-listen").start(this::listen);
  }

  @Override
  public void stop() {
    running = false;
    for (Thread thread : new @Nullable Thread[] {headThread, listenThread}) {
      if (thread != null) {
        thread.interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  private void followHead() {
    long waitMillis = IDLE_MILLIS;
    while (running) {
      try {
        boolean rung = bell.await(TimeUnit.MILLISECONDS.toNanos(waitMillis));
        boolean behind = advance();
        tellOtherNodes();
        waitMillis = nextWait(behind, rung, waitMillis);
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException | Error failure) {
        // Also an error: were this thread to end, no reader of this node would be woken any more.
        LOG.warn("cannot read the head of the event store, trying again: {}", failure.toString());
        waitMillis = IDLE_MILLIS;
      }
    }
  }

  /// While somebody is appending, the head is looked at again soon: who rolls back does not ring.
  private static long nextWait(boolean behind, boolean rung, long waitMillis) {
    if (!behind) {
      return IDLE_MILLIS;
    }
    return rung || waitMillis >= IDLE_MILLIS ? 1 : Math.min(2 * waitMillis, MAX_RECHECK_MILLIS);
  }

  private boolean advance() {
    var reading = safeHead.read();
    long head = tail.head();
    if (reading.safe() > head) {
      extendTail(head, reading.safe());
      readers.forEach(Doorbell::call);
    }
    return reading.isBehind();
  }

  private void extendTail(long head, long safe) {
    if (safe - head > EventTail.CAPACITY) {
      tail.startAt(safe);
      return;
    }
    try {
      var next = engine.read(head, safe, EventTail.CAPACITY);
      tail.extend(next, safe);
      watchers.forEach(watcher -> watcher.accept(next));
    } catch (SerializationException notUnderstood) {
      // Each reader will meet it in the database, stop there and say so, and give up its claim to a
      // node that may understand it: an older node must not keep the processors of a newer one.
      LOG.warn("an event between {} and {} cannot be read", head, safe, notUnderstood);
      tail.startAt(safe);
    }
  }

  /// A reader that is just shutting down must not keep the others asleep.
  private static void call(Runnable reader) {
    try {
      reader.run();
    } catch (RuntimeException failure) {
      LOG.warn("a reader could not be woken: {}", failure.toString());
    }
  }

  private void tellOtherNodes() {
    if (!committedHere) {
      return;
    }
    committedHere = false;
    // Nothing is stored by it, so its commit need not wait for the disk.
    jdbc.sql(
            """
            select set_config('synchronous_commit', 'off', true), pg_notify(:channel, :node)
            """)
        .param("channel", CHANNEL)
        .param("node", node)
        .query((_, _) -> node)
        .single();
  }

  private void listen() {
    while (running) {
      try (Connection connection = dataSource.getConnection()) {
        listenOn(connection);
      } catch (SQLException failure) {
        if (running) {
          LOG.warn("cannot listen to other nodes, trying again: {}", failure.toString());
          pause();
        }
      }
    }
  }

  private void listenOn(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
    }
    bell.give(); // something may have been said while nobody listened
    var postgres = connection.unwrap(PGConnection.class);
    long checked = System.nanoTime();
    while (running) {
      for (var notification : postgres.getNotifications((int) IDLE_MILLIS)) {
        if (!notification.getParameter().equals(node)) {
          bell.give();
        }
      }
      if (System.nanoTime() - checked > CHECK_NANOS) {
        requireAlive(connection);
        checked = System.nanoTime();
      }
    }
  }

  /// Whoever only listens does not notice that nobody is there any more.
  private static void requireAlive(Connection connection) throws SQLException {
    if (!connection.isValid(5)) {
      throw new SQLException("the connection that listens is gone");
    }
  }

  private void pause() {
    try {
      Thread.sleep(IDLE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
