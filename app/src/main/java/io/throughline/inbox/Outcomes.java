package io.throughline.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/// Lets whoever brought a delivery wait a moment for what becomes of it.
@Component
class Outcomes {

  private final Map<Long, CompletableFuture<Receipt>> awaited = new ConcurrentHashMap<>();

  /// Announces that somebody will wait. Call it before the delivery can be seen by a worker.
  void expect(long deliveryNo) {
    awaited.put(deliveryNo, new CompletableFuture<>());
  }

  /// Nobody will wait after all.
  void forget(long deliveryNo) {
    awaited.remove(deliveryNo);
  }

  /// Tells those who wait, and those who are about to: a worker may be done before the sender's
  /// thread looks. Who asks takes the answer away.
  void settled(Collection<Settlement> settlements) {
    for (var settlement : settlements) {
      var future = awaited.get(settlement.deliveryNo());
      if (future != null) {
        future.complete(settlement.receipt());
      }
    }
  }

  /// Waits for an expected outcome; empty when it takes longer.
  Optional<Receipt> await(long deliveryNo, Duration patience) {
    var future = awaited.get(deliveryNo);
    if (future == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(future.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException later) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      awaited.remove(deliveryNo);
    }
  }
}
