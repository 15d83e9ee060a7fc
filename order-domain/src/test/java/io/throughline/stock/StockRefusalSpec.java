package io.throughline.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.stock.command.StockCommand;
import io.throughline.stock.command.StockRefusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No refusal without an example: a new constant does not compile here until it has one.
class StockRefusalSpec extends StockSpec {

  private record Example(List<?> given, StockCommand when) {}

  private static Example example(StockRefusal refusal) {
    return switch (refusal) {
      case RESERVATION_ID_REUSED ->
          new Example(List.of(onHand(EAST, 5), reserved("a", EAST, 2, 5)), reserve("a", 1));
      case RELEASE_ID_REUSED ->
          new Example(
              List.of(onHand(EAST, 5), reserved("a", EAST, 2, 5), released("r1", "a", EAST, 1, 1)),
              release("r1", "unknown", 1));
      case UNKNOWN_RESERVATION -> new Example(List.of(onHand(EAST, 5)), release("r1", "a", 1));
    };
  }

  @ParameterizedTest
  @EnumSource
  void every_refusal_has_an_example_and_words(StockRefusal refusal) {
    var example = example(refusal);

    refusedWith(refusal, stock.given(example.given()).when(example.when()));
    assertThat(refusal.words()).endsWith(".");
  }

  @Test
  void the_precedence_is_part_of_the_api() {
    assertThat(StockRefusal.values())
        .containsExactly(
            StockRefusal.RESERVATION_ID_REUSED,
            StockRefusal.RELEASE_ID_REUSED,
            StockRefusal.UNKNOWN_RESERVATION);
  }

  @Test
  void only_an_unknown_reservation_is_unknown() {
    assertThat(StockRefusal.values())
        .filteredOn(StockRefusal::unknown)
        .containsExactly(StockRefusal.UNKNOWN_RESERVATION);
  }
}
