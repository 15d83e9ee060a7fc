package io.throughline.stock.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersistentMapSpec {

  @Test
  void it_answers_as_the_map_of_the_jdk_does_after_any_changes() {
    var dice = new Random(7);
    var known = new HashMap<String, Integer>();
    var map = PersistentMap.<Integer>empty();
    for (int step = 0; step < 20_000; step++) {
      var key = key(dice.nextInt(3_000));
      if (dice.nextInt(5) < 3) {
        known.put(key, step);
        map = map.with(key, step);
      } else {
        known.remove(key);
        map = map.without(key);
      }
    }
    assertThat(map.size()).isEqualTo(known.size());
    assertThat(map.values()).containsExactlyInAnyOrderElementsOf(known.values());
    for (int number = 0; number < 3_000; number++) {
      assertThat(map.get(key(number))).isEqualTo(known.get(key(number)));
    }
  }

  /// Pairs of keys with equal hashes: {@code Aa} and {@code BB}.
  private static String key(int number) {
    return (number % 2 == 0 ? "Aa" : "BB") + number / 2;
  }

  @Test
  void what_was_changed_leaves_what_it_came_from_alone() {
    var one = PersistentMap.<Integer>empty().with("a", 1);
    var two = one.with("b", 2).with("a", 3);
    var none = one.without("a");

    assertThat(one.get("a")).isEqualTo(1);
    assertThat(one.get("b")).isNull();
    assertThat(two.get("a")).isEqualTo(3);
    assertThat(none.size()).isZero();
    assertThat(none.get("a")).isNull();
  }

  @Test
  void the_same_entries_are_equal_however_they_came() {
    var there = PersistentMap.<Integer>empty();
    var back = PersistentMap.<Integer>empty();
    for (int number = 0; number < 200; number++) {
      there = there.with(key(number), number).with("other" + number, number);
      back = back.with(key(199 - number), 199 - number);
    }
    for (int number = 0; number < 200; number++) {
      there = there.without("other" + number);
    }
    assertThat(there).isEqualTo(back).hasSameHashCodeAs(back).hasToString(back.toString());
    assertThat(there).isNotEqualTo(back.with("Aa0", 7)).isNotEqualTo(back.without("Aa0"));
    assertThat(there).isNotEqualTo(back.without("Aa0").with("else", 0));
  }

  @Test
  void taking_away_what_is_not_there_changes_nothing() {
    var one = PersistentMap.<Integer>empty().with("Aa", 1);

    assertThat(one.without("BB")).isSameAs(one);
    assertThat(PersistentMap.<Integer>empty().without("a").size()).isZero();
  }
}
