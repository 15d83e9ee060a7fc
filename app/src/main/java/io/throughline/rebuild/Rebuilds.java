package io.throughline.rebuild;

import io.throughline.projection.ReadModel;
import io.throughline.rebuild.Build.Purpose;
import io.throughline.rebuild.Build.State;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Begins rebuilds and checks, and says how far they are, on whatever node they run.
@Component
public class Rebuilds {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

  /// The first half of the key of our locks, apart from those of idempotency keys by chance only.
  private static final int LOCK = 29_805;

  private static final int ATTEMPTS = 20;
  private static final long PAUSE_NANOS = 50_000_000;

  private final Configuration axon;
  private final TokenReset tokenReset;
  private final Positions positions;
  private final Builds builds;
  private final BesideBuilder builder;
  private final BesideSchema schema;
  private final DataSource dataSource;
  private final Map<String, Started> inPlace = new ConcurrentHashMap<>();
  private volatile boolean stopped;

  private record Started(long nanos) {}

  Rebuilds(
      Configuration axon,
      TokenReset tokenReset,
      Positions positions,
      Builds builds,
      BesideBuilder builder,
      BesideSchema schema,
      DataSource dataSource) {
    this.axon = axon;
    this.tokenReset = tokenReset;
    this.positions = positions;
    this.builds = builds;
    this.builder = builder;
    this.schema = schema;
    this.dataSource = dataSource;
  }

  /// Begins to build the read model beside the one that is read, and comes back at once.
  ///
  /// @param purpose whether it takes its place, or is compared with it
  /// @throws IllegalArgumentException when there is no such read model
  /// @throws RebuildRefused when it is being rebuilt or checked already
  public synchronized RebuildProgress start(String readModel, Purpose purpose) {
    var model = ReadModel.named(readModel);
    requireNotInPlace(model.group());
    var lock = lock(model);
    try {
      schema.begin(model);
      builds.begin(model.group(), purpose);
    } catch (RuntimeException failure) {
      close(lock);
      throw failure;
    }
    Thread.ofVirtual().name("rebuild-" + model.group()).start(() -> build(model, purpose, lock));
    return progress(model.group());
  }

  private void build(ReadModel model, Purpose purpose, Connection lock) {
    try {
      if (purpose == Purpose.CHECK) {
        builder.check(model, () -> !stopped);
      } else {
        builder.rebuild(model, () -> !stopped);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failure) {
      LOG.warn("the build of {} beside was given up", model.group(), failure);
      giveUp(model, failure);
    } finally {
      close(lock);
    }
  }

  private void giveUp(ReadModel model, RuntimeException failure) {
    try {
      builds.end(
          model.group(),
          State.FAILED,
          failure instanceof RebuildRefused refused
              ? refused.getMessage()
              : failure.getClass().getSimpleName());
      schema.drop(model);
    } catch (RuntimeException databaseGone) {
      LOG.warn("and it cannot be said: {}", databaseGone.toString());
    }
  }

  /// One build of a read model at a time, on all nodes; the lock goes with the connection, whatever
  /// happens to the node.
  private Connection lock(ReadModel model) {
    try {
      var connection = dataSource.getConnection();
      // A build that has just ended lets go a moment later.
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        if (tryLock(connection, model)) {
          return connection;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      connection.close();
      throw new RebuildRefused("a rebuild of %s is running".formatted(model.group()));
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot ask for the right to rebuild", failure);
    }
  }

  private static boolean tryLock(Connection connection, ReadModel model) throws SQLException {
    try (var statement =
        connection.prepareStatement("select pg_try_advisory_lock(?, hashtext(?))")) {
      statement.setInt(1, LOCK);
      statement.setString(2, model.group());
      try (var row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static void close(Connection lock) {
    try (lock;
        var statement = lock.createStatement()) {
      statement.execute("select pg_advisory_unlock_all()");
    } catch (SQLException gone) {
      LOG.debug("the lock went with its connection", gone);
    }
  }

  /// Empties the read model and lets its group read every event again, and comes back when it
  /// reads. Needs no room for a second copy; readers see it fill up. It may be asked of any node:
  /// see {@link TokenReset}.
  ///
  /// @throws IllegalArgumentException when there is no such read model
  /// @throws RebuildRefused when a rebuild of it is still running, or its tables or tokens stay
  ///   locked by somebody else
  public synchronized RebuildProgress startInPlace(String readModel) {
    var model = ReadModel.named(readModel);
    var group = model.group();
    requireNotInPlace(group);
    var processor =
        axon.eventProcessingConfiguration()
            .eventProcessor(group, StreamingEventProcessor.class)
            .orElseThrow(() -> new IllegalStateException("no event processor " + group));
    var lock = lock(model);
    processor.shutDown();
    try {
      tokenReset.reset(processor);
      inPlace.put(group, new Started(System.nanoTime()));
    } finally {
      processor.start();
      close(lock);
    }
    return progress(group);
  }

  private void requireNotInPlace(String group) {
    if (positions.of(group).isRebuilding()) {
      throw new RebuildRefused("a rebuild of %s is running".formatted(group));
    }
  }

  /// How far the read model is now, on whatever node it is being built.
  ///
  /// @throws IllegalArgumentException when there is no such read model
  public RebuildProgress progress(String readModel) {
    var group = ReadModel.named(readModel).group();
    var build = builds.find(group);
    var at = positions.of(group);
    boolean beside = build.filter(Build::isRunning).isPresent();
    return new RebuildProgress(
        group,
        beside || at.isRebuilding(),
        at.position(),
        positions.head(),
        beside ? build.get().positionsPerSecond() : inPlacePerSecond(at),
        beside ? build.get().position() : at.position(),
        build);
  }

  private double inPlacePerSecond(GroupPosition at) {
    var since = inPlace.get(at.group());
    if (since == null || !at.isRebuilding()) {
      return 0;
    }
    var elapsed = Duration.ofNanos(System.nanoTime() - since.nanos);
    return at.position() * 1e9 / Math.max(1, elapsed.toNanos());
  }

  /// Gives builds up between two batches.
  @PreDestroy
  void stop() {
    stopped = true;
  }
}
