package io.throughline.rebuild;

import io.throughline.projection.ReadModel;
import io.throughline.projection.ReadModelDigest;
import io.throughline.rebuild.Build.State;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Builds a read model beside the one that is read, by the same projector: in the builder's
/// transactions the search path names the copies first, so the projector writes them and knows
/// nothing of it.
@Component
class BesideBuilder {

  private static final Logger LOG = LoggerFactory.getLogger(BesideBuilder.class);

  private static final int ATTEMPTS = 20;
  private static final long PAUSE_MILLIS = 250;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final EventStore events;
  private final Projectors projectors;
  private final BesideSchema schema;
  private final Builds builds;
  private final Switch switching;
  private final Digests digests;
  private final Positions positions;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  BesideBuilder(
      EventStore events,
      Projectors projectors,
      BesideSchema schema,
      Builds builds,
      Switch switching,
      Digests digests,
      Positions positions,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions) {
    this.events = events;
    this.projectors = projectors;
    this.schema = schema;
    this.builds = builds;
    this.switching = switching;
    this.digests = digests;
    this.positions = positions;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Builds it and puts it in the place of the read model.
  ///
  /// @param goOn is asked between batches; when it says no, the build is given up
  void rebuild(ReadModel model, BooleanSupplier goOn) throws InterruptedException {
    try (var feed = new EventFeed(events)) {
      var copy = new Copy(model, feed, goOn);
      copy.catchUp(Long.MAX_VALUE);
      for (int attempt = 1; !switched(copy); attempt++) {
        if (attempt == ATTEMPTS) {
          throw new RebuildRefused(
              "%s stays locked by somebody else, nothing was changed".formatted(model.group()));
        }
        Thread.sleep(PAUSE_MILLIS);
        copy.catchUp(Long.MAX_VALUE);
      }
    }
  }

  private boolean switched(Copy copy) {
    long before = copy.position;
    try {
      long began = System.nanoTime();
      transaction.executeWithoutResult(_ -> switching.run(copy.model, copy::catchUpWithin));
      LOG.info(
          "{} was rebuilt beside and switched, readers waited {} ms at most",
          copy.model.group(),
          Duration.ofNanos(System.nanoTime() - began).toMillis());
      return true;
    } catch (RuntimeException failure) {
      if (!LockedByOthers.isCauseOf(failure) || copy.position != before) {
        throw failure; // what was read within the transaction is gone from the feed
      }
      return false;
    }
  }

  /// Builds it and compares it with the read model at the same position.
  void check(ReadModel model, BooleanSupplier goOn) throws InterruptedException {
    try (var feed = new EventFeed(events)) {
      var copy = new Copy(model, feed, goOn);
      copy.catchUp(positions.of(model.group()).position());
      var live = digests.of(model.group());
      copy.reach(live.position(), copy::catchUp);
      var beside = transaction.execute(_ -> digestBeside(model));
      boolean equal = live.digest().equals(beside);
      builds.end(
          model.group(),
          equal ? State.EQUAL : State.UNEQUAL,
          "at position %d: live %s, beside %s".formatted(live.position(), live.digest(), beside));
      schema.drop(model);
    }
  }

  private ReadModelDigest digestBeside(ReadModel model) {
    schema.use();
    ConnectionCallback<ReadModelDigest> read = connection -> ReadModelDigest.of(model, connection);
    return jdbc.execute(read);
  }

  /// The copy that grows.
  private final class Copy {

    private final ReadModel model;
    private final EventFeed feed;
    private final BooleanSupplier goOn;
    private final Projector projector;
    private long position;

    Copy(ReadModel model, EventFeed feed, BooleanSupplier goOn) {
      this.model = model;
      this.feed = feed;
      this.goOn = goOn;
      this.projector = projectors.of(model.group());
    }

    /// Reads all events up to this position, a transaction for each batch.
    void catchUp(long upTo) {
      for (var batch = feed.next(upTo); !batch.isEmpty(); batch = feed.next(upTo)) {
        if (!goOn.getAsBoolean()) {
          throw new RebuildRefused("the node stops");
        }
        var next = batch;
        transaction.executeWithoutResult(_ -> write(next));
      }
    }

    /// The same within the caller's transaction, at least up to here; where the copy is then.
    long catchUpWithin(long upTo) {
      reach(
          upTo,
          _ -> {
            for (var batch = feed.next(Long.MAX_VALUE); !batch.isEmpty(); ) {
              write(batch);
              batch = position < upTo ? feed.next(Long.MAX_VALUE) : List.of();
            }
          });
      return position;
    }

    /// The read model read an event at this position, so it is there for this node too, if not at
    /// once: its bell may ring later than another node's.
    void reach(long upTo, LongConsumer read) {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (position < upTo) {
        if (System.nanoTime() > deadline) {
          throw new RebuildRefused("no event at position %d, where it has read".formatted(upTo));
        }
        read.accept(upTo);
      }
    }

    private void write(List<TrackedEventMessage<?>> batch) {
      schema.use();
      projector.handle(batch);
      position = EventFeed.position(batch.getLast());
      builds.at(model.group(), position);
    }
  }
}
