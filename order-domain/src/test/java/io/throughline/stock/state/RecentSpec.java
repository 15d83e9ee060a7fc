package io.throughline.stock.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentSpec {

  @Test
  void the_1024_most_recent_are_remembered_and_the_one_before_is_not() {
    var memory = Recent.<Integer>none();
    for (int number = 0; number < 3_000; number++) {
      memory = memory.with("k" + number, number);
    }
    assertThat(memory.get("k" + (3_000 - 1_024))).isEqualTo(3_000 - 1_024);
    assertThat(memory.get("k" + (3_000 - 1_025))).isNull();
    assertThat(memory.entries().size()).isEqualTo(1_024);
    assertThat(memory.keys().size()).isEqualTo(1_024);
  }

  @Test
  void a_key_that_is_remembered_takes_a_new_value_and_no_second_place() {
    var memory = Recent.<Integer>none().with("a", 1).with("a", 2);

    assertThat(memory.get("a")).isEqualTo(2);
    assertThat(memory.turn()).isEqualTo(1);
  }
}
