package io.throughline.projection.reconciliation.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lines that name no movement, against movements that no line names: one kind and currency of one
/// group. Movements are settled oldest first, partly if need be. Money in settles money in and
/// money out settles money out; what is too much of one direction takes away from the other.
final class Pool {

  private final Map<Movement, Long> settled = new HashMap<>();
  private final long left;

  Pool(List<Movement> movements, List<Line> lines) {
    long in = lines.stream().mapToLong(Line::minor).filter(minor -> minor > 0).sum();
    long out = lines.stream().mapToLong(Line::minor).filter(minor -> minor < 0).sum();
    long dueIn = sum(movements, 1);
    long dueOut = sum(movements, -1);
    long tooMuchIn = Math.max(0, in - dueIn);
    long tooMuchOut = Math.min(0, out - dueOut);
    long settledIn = Math.max(0, Math.min(in, dueIn) + Math.min(0, tooMuchIn + tooMuchOut));
    long settledOut = Math.min(0, Math.max(out, dueOut) + Math.max(0, tooMuchIn + tooMuchOut));
    settle(movements, 1, settledIn);
    settle(movements, -1, settledOut);
    this.left = in + out - settledIn - settledOut;
  }

  private static long sum(List<Movement> movements, int sign) {
    return movements.stream()
        .mapToLong(Movement::minor)
        .filter(minor -> Long.signum(minor) == sign)
        .sum();
  }

  private void settle(List<Movement> movements, int sign, long amount) {
    long rest = amount;
    for (var movement : movements.stream().sorted(Movement.OLDEST_FIRST).toList()) {
      if (Long.signum(movement.minor()) == sign) {
        long part = sign > 0 ? Math.min(rest, movement.minor()) : Math.max(rest, movement.minor());
        settled.put(movement, part);
        rest -= part;
      }
    }
  }

  /// How much of this movement the pool settles.
  long settled(Movement movement) {
    return settled.getOrDefault(movement, 0L);
  }

  /// What settles nothing.
  long left() {
    return left;
  }
}
