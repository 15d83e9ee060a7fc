package io.throughline.load;

import java.util.Arrays;

/// Durations, every one of them kept, so that percentiles are exact. Not thread-safe: each thread
/// keeps its own, and they are put together at the end.
final class Latencies {

  private long[] nanos = new long[1_024];
  private int count;

  void add(long duration) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = duration;
  }

  void addAll(Latencies others) {
    for (int i = 0; i < others.count; i++) {
      add(others.nanos[i]);
    }
  }

  int count() {
    return count;
  }

  /// Median, 99th percentile and greatest by nearest rank: the smallest value that at least so many
  /// percent of all do not exceed. All zero when there is none.
  Percentiles percentiles() {
    var sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return new Percentiles(count, rank(sorted, 50), rank(sorted, 99), rank(sorted, 100));
  }

  private static double rank(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return 0;
    }
    long rank = ((long) sorted.length * percent + 99) / 100;
    return sorted[(int) rank - 1] / 1e6;
  }
}
