package io.throughline.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptCacheTest {

  private static final KeptKind<Integer, String> TENS =
      new KeptKind<>("s-", "S", String.class, 0, (n, _) -> n + 1, (_, n) -> n, _ -> 10);

  private final KeptCache cache = new KeptCache(30);

  @Test
  void what_was_used_last_is_remembered_up_to_the_capacity() {
    cache.put(kept("s-a", 0));
    cache.put(kept("s-b", 0));
    cache.put(kept("s-c", 0));
    assertThat(cache.get("s-a")).isNotNull();

    cache.put(kept("s-d", 0));

    assertThat(cache.get("s-b")).isNull();
    assertThat(cache.get("s-a")).isNotNull();
    assertThat(cache.size()).isEqualTo(3);
  }

  @Test
  void what_is_behind_does_not_replace_what_is_further_on() {
    cache.put(kept("s-a", 5));
    cache.put(kept("s-a", 4));

    assertThat(cache.get("s-a")).isEqualTo(kept("s-a", 5));
  }

  @Test
  void a_newer_state_takes_the_place_of_the_older() {
    cache.put(kept("s-a", 1));
    cache.put(kept("s-a", 2));
    cache.put(kept("s-b", 1));
    cache.put(kept("s-c", 1));

    assertThat(cache.size()).isEqualTo(3);
    assertThat(cache.get("s-a")).isEqualTo(kept("s-a", 2));
  }

  @Test
  void what_is_forgotten_takes_no_room() {
    cache.put(kept("s-a", 1));
    cache.forget("s-a");
    cache.forget("s-a");
    cache.put(kept("s-b", 1));
    cache.put(kept("s-c", 1));
    cache.put(kept("s-d", 1));

    assertThat(cache.size()).isEqualTo(3);
  }

  private static Kept<Integer> kept(String streamId, long sequence) {
    return new Kept<>(TENS, streamId, sequence, "e" + sequence, 1);
  }
}
