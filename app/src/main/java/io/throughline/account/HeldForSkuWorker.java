package io.throughline.account;

import io.throughline.decision.Actor;
import io.throughline.worker.Worker;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Looks every few seconds whether a held order can have its SKU by now. Any number of nodes may:
/// an order that was mapped already says so.
@Component
class HeldForSkuWorker extends Worker {

  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final Actor ACTOR = Actor.policy("policy-map-held-orders");

  private final HeldForSku held;

  HeldForSkuWorker(HeldForSku held) {
    super("held-for-sku", PAUSE);
    this.held = held;
  }

  @Override
  protected boolean turn() {
    held.releaseAll(ACTOR);
    return false;
  }
}
