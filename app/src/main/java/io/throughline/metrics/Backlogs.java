package io.throughline.metrics;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Remembers the backlog for a few seconds. Whoever asks waits a second at most; when the database
/// does not answer, what is known grows old, and in the end nothing is known.
@Component
public class Backlogs {

  private static final Logger LOG = LoggerFactory.getLogger(Backlogs.class);

  private static final long FRESH_NANOS = Duration.ofSeconds(3).toNanos();
  private static final long KNOWN_NANOS = Duration.ofSeconds(30).toNanos();
  private static final long WAIT_MILLIS = 1_000;

  private final Supplier<Backlog> query;
  private final LongSupplier nanoTime;
  private final Executor executor;
  private @Nullable Known known;
  private @Nullable CompletableFuture<Void> asking;

  private record Known(Backlog backlog, long atNanos) {}

  @Autowired
  Backlogs(BacklogQuery query) {
    this(query::ask, System::nanoTime, task -> Thread.ofVirtual().name("backlog").start(task));
  }

  Backlogs(Supplier<Backlog> query, LongSupplier nanoTime, Executor executor) {
    this.query = query;
    this.nanoTime = nanoTime;
    this.executor = executor;
  }

  /// What waits, not older than half a minute; empty when that is not known.
  public Optional<Backlog> current() {
    var fresh = known(FRESH_NANOS);
    if (fresh.isPresent()) {
      return fresh;
    }
    waitFor(asking());
    return known(KNOWN_NANOS);
  }

  private synchronized Optional<Backlog> known(long nanos) {
    return known != null && nanoTime.getAsLong() - known.atNanos < nanos
        ? Optional.of(known.backlog)
        : Optional.empty();
  }

  /// One question at a time, however many want to know.
  private synchronized CompletableFuture<Void> asking() {
    if (asking == null || asking.isDone()) {
      asking = CompletableFuture.runAsync(this::ask, executor);
    }
    return asking;
  }

  private void ask() {
    try {
      var backlog = query.get();
      remember(new Known(backlog, nanoTime.getAsLong()));
    } catch (RuntimeException failure) {
      LOG.warn("cannot count what waits: {}", failure.toString());
    }
  }

  private synchronized void remember(Known backlog) {
    known = backlog;
  }

  private static void waitFor(CompletableFuture<Void> answer) {
    try {
      answer.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException tooLate) {
      LOG.debug("the backlog is not known in time", tooLate);
    }
  }
}
