package io.throughline.account;

import io.throughline.decision.Actor;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks every few seconds whether a held order can have its SKU by now. Any number of nodes may:
/// an order that was mapped already says so.
@Component
class HeldForSkuWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(HeldForSkuWorker.class);
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final Actor ACTOR = Actor.policy("policy-map-held-orders");

  private final HeldForSku held;
  private volatile boolean running;
  private @Nullable Thread thread;

  HeldForSkuWorker(HeldForSku held) {
    this.held = held;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("held-for-sku").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        Thread.sleep(PAUSE);
        held.releaseAll(ACTOR);
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failure) {
        LOG.warn("held orders could not be looked at, trying again: {}", failure.toString());
      }
    }
  }
}
