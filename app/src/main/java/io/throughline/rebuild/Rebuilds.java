package io.throughline.rebuild;

import io.throughline.projection.ReadModel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.stereotype.Component;

/// Empties a read model and lets its group read every event again.
///
/// It may be asked of any node, whichever of them claims the group: see {@link TokenReset}.
@Component
public class Rebuilds {

  private final Configuration axon;
  private final TokenReset tokenReset;
  private final Positions positions;
  private final Map<String, Started> started = new ConcurrentHashMap<>();

  private record Started(long nanos, long position) {}

  Rebuilds(Configuration axon, TokenReset tokenReset, Positions positions) {
    this.axon = axon;
    this.tokenReset = tokenReset;
    this.positions = positions;
  }

  /// Begins a rebuild and comes back when the read model is empty and its group reads again.
  ///
  /// @throws IllegalArgumentException when there is no such read model
  /// @throws RebuildRefused when a rebuild of it is still running, or its tables or tokens stay
  ///   locked by somebody else
  public synchronized RebuildProgress start(String readModel) {
    var group = ReadModel.named(readModel).group();
    if (positions.of(group).isRebuilding()) {
      throw new RebuildRefused("a rebuild of %s is running".formatted(group));
    }
    var processor =
        axon.eventProcessingConfiguration()
            .eventProcessor(group, StreamingEventProcessor.class)
            .orElseThrow(() -> new IllegalStateException("no event processor " + group));
    processor.shutDown();
    try {
      tokenReset.reset(processor);
      started.put(group, new Started(System.nanoTime(), 0));
    } finally {
      processor.start();
    }
    return progress(group);
  }

  /// How far the read model is now, on whatever node it is being built.
  ///
  /// @throws IllegalArgumentException when there is no such read model
  public RebuildProgress progress(String readModel) {
    var group = ReadModel.named(readModel).group();
    var at = positions.of(group);
    return new RebuildProgress(
        group, at.isRebuilding(), at.position(), positions.head(), eventsPerSecond(at));
  }

  private double eventsPerSecond(GroupPosition at) {
    var since = started.get(at.group());
    if (since == null || !at.isRebuilding()) {
      return 0;
    }
    var elapsed = Duration.ofNanos(System.nanoTime() - since.nanos);
    return (at.position() - since.position) * 1e9 / Math.max(1, elapsed.toNanos());
  }
}
