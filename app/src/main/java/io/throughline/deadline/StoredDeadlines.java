package io.throughline.deadline;

import io.throughline.deadline.DeadlineChanges.Wanted;
import io.throughline.policy.deadline.Deadline;
import io.throughline.policy.deadline.Deadlines;
import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/// Deadlines in the database. What a batch of events schedules and cancels is written when the
/// batch commits, all in two statements; alone it is written at once, in the transaction of the
/// caller.
public final class StoredDeadlines implements Deadlines {

  private static final String RESOURCE = DeadlineChanges.class.getName();

  private final DeadlineTable table;

  /// Deadlines in this database.
  public StoredDeadlines(DataSource dataSource) {
    this.table = new DeadlineTable(dataSource);
  }

  @Override
  public void schedule(String deadlineId, Instant dueAt, Deadline what) {
    change(changes -> changes.schedule(new Wanted(deadlineId, dueAt, what)));
  }

  @Override
  public void cancel(String deadlineId) {
    change(changes -> changes.cancel(deadlineId));
  }

  private void change(Consumer<DeadlineChanges> change) {
    if (CurrentUnitOfWork.isStarted()) {
      change.accept(changesOf(CurrentUnitOfWork.get()));
    } else {
      var alone = new DeadlineChanges();
      change.accept(alone);
      table.write(alone);
    }
  }

  private DeadlineChanges changesOf(UnitOfWork<?> events) {
    return events.getOrComputeResource(
        RESOURCE,
        _ -> {
          var changes = new DeadlineChanges();
          events.onPrepareCommit(_ -> table.write(changes));
          return changes;
        });
  }
}
