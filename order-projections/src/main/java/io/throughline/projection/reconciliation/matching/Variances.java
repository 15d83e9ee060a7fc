package io.throughline.projection.reconciliation.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The variances of a group while they are found. Those that are the same add up; what cancels
/// itself out is none.
final class Variances {

  private final boolean pooled;
  private final Map<String, Variance> byIdentity = new TreeMap<>();

  Variances(boolean pooled) {
    this.pooled = pooled;
  }

  /// A difference on a movement, on the movement's day.
  void on(Movement movement, VarianceClass varianceClass, String currency, long minor) {
    add(
        new Variance(
            varianceClass.name(),
            movement.reference(),
            "",
            movement.reference(),
            movement.rail(),
            movement.channel(),
            movement.account(),
            movement.businessDay(),
            currency,
            minor,
            0));
  }

  /// What lines say more than anybody knows: on the newest of them, because the oldest settled
  /// first.
  void leftOver(VarianceClass varianceClass, List<Line> lines, long minor) {
    var newestFirst = new ArrayList<>(lines);
    newestFirst.sort(Collections.reverseOrder(Line.OLDEST_FIRST));
    long left = minor;
    for (var line : newestFirst) {
      long part = left < 0 ? Math.max(left, line.minor()) : Math.min(left, line.minor());
      if (Long.signum(part) == Long.signum(left) && part != 0) {
        of(line, varianceClass, part, !pooled);
        left -= part;
      }
    }
  }

  /// A line that stands alone.
  void alone(VarianceClass varianceClass, Line line) {
    of(line, varianceClass, line.minor(), true);
  }

  private void of(Line line, VarianceClass varianceClass, long minor, boolean alone) {
    var reference = line.reference();
    add(
        new Variance(
            varianceClass.name(),
            reference,
            alone ? line.settlementId() + "|" + line.lineKey() : "",
            handle(line, alone, reference),
            line.rail(),
            line.channel(),
            line.account(),
            line.businessDay(),
            line.currency(),
            minor,
            0));
  }

  private static String handle(Line line, boolean alone, @Nullable String reference) {
    if (reference != null) {
      return reference;
    }
    return alone ? line.lineKey() : line.batch();
  }

  void add(Variance variance) {
    byIdentity.merge(variance.identity(), variance, (had, more) -> had.plus(more.minor()));
  }

  /// All of them, oldest first.
  List<Variance> found() {
    return byIdentity.values().stream()
        .filter(variance -> variance.minor() != 0)
        .sorted(Variance.OLDEST_FIRST)
        .toList();
  }
}
