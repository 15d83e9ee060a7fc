package io.throughline.deadline;

import io.throughline.aggregate.CommandRefused;
import io.throughline.decision.Actor;
import io.throughline.eventstore.SafeHeadEventStorageEngine;
import io.throughline.policy.deadline.DeadlineExpiry;
import io.throughline.worker.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells orders that a deadline has passed, in batches, each in one transaction: the events of the
/// commands and the end of the deadlines, so that a crash takes both back and the deadlines are
/// told again. A refused command ends its deadline. A batch that fails is taken again one by one,
/// and what fails alone is tried again later. Any number of nodes may work at the same time.
public final class DeadlineWorker extends Worker {

  /// In whose name the commands are sent.
  public static final String GROUP = "policy-deadlines";

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineWorker.class);
  private static final int BATCH = 50;

  private final DeadlineTable table;
  private final DeadlineExpiry expiry;
  private final CommandGateway commands;
  private final SafeHeadEventStorageEngine engine;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /// A worker on the deadlines in this database, which sends what is asked of orders here.
  public DeadlineWorker(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      DeadlineExpiry expiry,
      CommandGateway commands,
      SafeHeadEventStorageEngine engine,
      Clock clock) {
    super("deadline-worker", Duration.ofSeconds(1));
    this.table = new DeadlineTable(dataSource);
    this.expiry = expiry;
    this.commands = commands;
    this.engine = engine;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  protected boolean turn() {
    return tellDue() > 0;
  }

  /// Tells some deadlines whose time has passed.
  ///
  /// @return how many are done with
  int tellDue() {
    try {
      return Objects.requireNonNull(transaction.execute(_ -> tellTogether()));
    } catch (RuntimeException failure) {
      LOG.warn("deadlines failed as a batch, taking them one by one: {}", failure.toString());
      return oneByOne();
    }
  }

  private int tellTogether() {
    var due = table.take(clock.instant(), BATCH);
    if (!due.isEmpty()) {
      var appends = engine.batch(due.stream().map(DueDeadline::orderId).distinct().toList());
      appends.during(() -> due.forEach(this::send));
      appends.flush();
      table.done(due.stream().map(DueDeadline::deadlineId).toList());
    }
    return due.size();
  }

  private int oneByOne() {
    try {
      return (int) table.due(clock.instant(), BATCH).stream().filter(this::tell).count();
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
          table.done(List.of(deadlineId));
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
}
