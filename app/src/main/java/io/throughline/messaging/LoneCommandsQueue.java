package io.throughline.messaging;

import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;

/// Lets the lone commands on one order wait for each other here, where waiting holds no connection.
///
/// A command within a batch does not queue. Its batch holds uncommitted events in the database, and
/// whoever is first in this queue may wait for just those: were the batch to queue behind him, each
/// would wait for the other, one in the database and one here, and nobody would see it. The unique
/// key of stream and sequence decides between them, as it does between nodes.
final class LoneCommandsQueue implements LockFactory {

  private static final ScopedValue<Boolean> PASSED_BY = ScopedValue.newInstance();

  private final LockFactory queue = PessimisticLockFactory.usingDefaults();

  /// Does the work of a batch, without queueing.
  static void passedBy(Runnable work) {
    ScopedValue.where(PASSED_BY, true).run(work);
  }

  @Override
  public Lock obtainLock(String streamId) {
    return PASSED_BY.isBound()
        ? NullLockFactory.INSTANCE.obtainLock(streamId)
        : queue.obtainLock(streamId);
  }
}
