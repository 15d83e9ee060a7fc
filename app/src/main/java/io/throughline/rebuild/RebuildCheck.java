package io.throughline.rebuild;

import java.time.Duration;
import org.springframework.stereotype.Component;

/// Shows that a read model rebuilt from zero equals the one that grew live.
@Component
public class RebuildCheck {

  private static final Duration POLL = Duration.ofMillis(50);

  private final Rebuilds rebuilds;
  private final Digests digests;
  private final Positions positions;

  RebuildCheck(Rebuilds rebuilds, Digests digests, Positions positions) {
    this.rebuilds = rebuilds;
    this.digests = digests;
    this.positions = positions;
  }

  /// What came out.
  ///
  /// @param live before the rebuild
  /// @param rebuilt after it
  public record Result(PlacedDigest live, PlacedDigest rebuilt) {

    /// Whether both are of one position, so that they can be compared: nothing was appended
    /// meanwhile.
    public boolean comparable() {
      return live.position() == rebuilt.position();
    }

    /// Whether every row came out equal.
    public boolean equal() {
      return comparable() && live.digest().equals(rebuilt.digest());
    }
  }

  /// Rebuilds the read model and compares. Events that are appended meanwhile make the two
  /// incomparable, not unequal.
  ///
  /// @param timeout how long the rebuild may take
  /// @throws IllegalArgumentException when there is no such read model
  /// @throws RebuildRefused when a rebuild of it is running, or it takes too long
  /// @throws InterruptedException when the caller gave up waiting; the rebuild goes on
  public Result run(String readModel, Duration timeout) throws InterruptedException {
    var live = digests.of(readModel);
    rebuilds.start(readModel);
    long deadline = System.nanoTime() + timeout.toNanos();
    while (positions.of(readModel).position() < live.position()) {
      if (System.nanoTime() - deadline > 0) {
        throw new RebuildRefused("%s is not rebuilt in time".formatted(readModel));
      }
      Thread.sleep(POLL);
    }
    return new Result(live, digests.of(readModel));
  }
}
