package io.throughline.deadline;

import io.throughline.aggregate.CommandRefused;
import io.throughline.decision.Actor;
import io.throughline.policy.deadline.DeadlineExpiry;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells orders that a deadline has passed. The command's events and the end of the deadline are
/// one transaction, so a crash takes both back and the deadline is told again. A refused command
/// ends the deadline; any other failure is tried again later. Any number of nodes may work at the
/// same time.
public final class DeadlineWorker implements SmartLifecycle {

  /// In whose name the commands are sent.
  public static final String GROUP = "policy-deadlines";

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineWorker.class);
  private static final int BATCH = 100;
  private static final long IDLE_MILLIS = 1_000;

  private final DeadlineTable table;
  private final DeadlineExpiry expiry;
  private final CommandGateway commands;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Semaphore stopped = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  /// A worker on the deadlines in this database, which sends what is asked of orders here.
  public DeadlineWorker(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      DeadlineExpiry expiry,
      CommandGateway commands,
      Clock clock) {
    this.table = new DeadlineTable(dataSource);
    this.expiry = expiry;
    this.commands = commands;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    stopped.drainPermits();
    thread = Thread.ofPlatform().daemon().name("deadline-worker").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    stopped.release();
    if (thread != null) {
      try {
        thread.join(10_000);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      if (tellDue() == 0) {
        rest();
      }
    }
  }

  /// Tells some deadlines whose time has passed.
  ///
  /// @return how many are done with
  int tellDue() {
    try {
      return (int)
          table.due(clock.instant(), BATCH).stream()
              .takeWhile(_ -> running || thread == null)
              .filter(this::tell)
              .count();
    } catch (RuntimeException failure) {
      LOG.warn("cannot work on deadlines now, trying again: {}", failure.toString());
      return 0;
    }
  }

  /// Whether this deadline is done with.
  private boolean tell(String deadlineId) {
    try {
      return Objects.requireNonNull(transaction.execute(_ -> tellLocked(deadlineId)));
    } catch (RuntimeException failure) {
      LOG.warn("{} failed: {}", deadlineId, failure.toString());
      table.failed(deadlineId, failure.getClass().getSimpleName(), clock.instant());
      return false;
    }
  }

  private boolean tellLocked(String deadlineId) {
    var taken = table.take(deadlineId, clock.instant());
    taken.ifPresent(
        deadline -> {
          send(deadline);
          table.done(deadlineId);
        });
    return taken.isPresent();
  }

  private void send(DueDeadline deadline) {
    var command = expiry.command(deadline.what(), clock.instant());
    try {
      commands.sendAndWait(
          GenericCommandMessage.asCommandMessage(command)
              .andMetaData(Actor.policy(GROUP).asMetadata()));
    } catch (CommandRefused refused) {
      LOG.debug("{} ends: {}", deadline.deadlineId(), refused.reason());
    }
  }

  private void rest() {
    try {
      if (stopped.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
        LOG.debug("the deadline worker stops");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
