package io.throughline.worker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// A thread that goes on working as long as the program runs: turn after turn while there is work,
/// and then with a rest between that {@link #wake} ends. A turn that fails is told in the log and
/// tried again after a rest. It is never interrupted, so that no statement is torn: who stops it
/// waits for the turn to end.
public abstract class Worker implements SmartLifecycle {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Logger log = LoggerFactory.getLogger(getClass());
  private final String name;
  private final Duration rest;
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean running;
  private volatile boolean stopped;
  private @Nullable Thread thread;

  /// @param name of its thread
  /// @param rest after a turn without work
  protected Worker(String name, Duration rest) {
    this.name = name;
    this.rest = rest;
  }

  /// Does a share of the work.
  ///
  /// @return whether there was any; the next turn follows at once then
  protected abstract boolean turn();

  /// Called when a turn failed, before the rest.
  protected void failed(RuntimeException failure) {
    log.warn("{} cannot work now, trying again: {}", name, failure.toString());
  }

  /// Says that there is something to do; said twice is said once.
  public final void wake() {
    if (bell.availablePermits() == 0) {
      bell.release();
    }
  }

  /// Whether it was told to stop, so that a long turn ends early.
  protected final boolean stopping() {
    return stopped;
  }

  @Override
  public void start() {
    running = true;
    stopped = false;
    thread = Thread.ofPlatform().daemon().name(name).start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    stopped = true;
    wake();
    if (thread != null) {
      try {
        if (!thread.join(PATIENCE)) {
          log.info("{} still works; the program does not wait for it", name);
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public final boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      boolean worked = false;
      try {
        worked = turn();
      } catch (RuntimeException failure) {
        failed(failure);
      }
      if (!worked) {
        rest();
      }
    }
  }

  private void rest() {
    try {
      if (bell.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
