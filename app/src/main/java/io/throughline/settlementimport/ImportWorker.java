package io.throughline.settlementimport;

import io.throughline.worker.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads imports, one after the other. One that fails for a passing reason is tried again, later
/// each time; one that keeps failing is put aside.
final class ImportWorker extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
  private static final int ATTEMPTS = 12;
  private static final int DOUBLINGS = 8;

  private final ImportTable table;
  private final ImportWork work;
  private final ImportRun run;
  private final Clock clock;

  ImportWorker(ImportTable table, ImportWork work, ImportRun run, Clock clock) {
    super("settlement-imports", Duration.ofSeconds(1));
    this.table = table;
    this.work = work;
    this.run = run;
    this.clock = clock;
  }

  @Override
  protected boolean turn() {
    var claim = UUID.randomUUID().toString();
    var next = work.claim(claim, Telling.LEASE, clock.instant());
    next.ifPresent(importId -> read(importId, claim));
    return next.isPresent();
  }

  private void read(String importId, String claim) {
    try {
      run.read(importId, claim);
    } catch (RuntimeException failure) {
      int failures = work.failed(importId);
      LOG.warn("settlement import {} failed: {}", importId, failure.toString());
      if (failures >= ATTEMPTS) {
        giveUp(importId, failure);
      } else {
        work.later(importId, clock.instant().plusSeconds(1L << Math.min(failures, DOUBLINGS)));
      }
    }
  }

  private void giveUp(String importId, RuntimeException failure) {
    table
        .find(importId)
        .ifPresent(
            file ->
                run.quarantine(
                    file,
                    "FAILED",
                    "It could not be read, for a reason that the log tells: "
                        + failure.getClass().getSimpleName()
                        + "."));
  }
}
