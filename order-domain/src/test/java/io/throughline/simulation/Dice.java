package io.throughline.simulation;

import java.util.List;
import java.util.SplittableRandom;

/// Everything that is left to chance in a history; the same seed throws the same.
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /// From zero up to below the bound.
  int below(int bound) {
    return random.nextInt(bound);
  }

  /// Both ends included.
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  <T> T of(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read and never leaves
  final <T> T any(T... things) {
    return things[random.nextInt(things.length)];
  }

  /// In another order.
  <T> void shuffle(List<T> things) {
    for (int last = things.size() - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      var moved = things.get(last);
      things.set(last, things.get(other));
      things.set(other, moved);
    }
  }
}
