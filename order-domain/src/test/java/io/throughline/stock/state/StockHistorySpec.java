package io.throughline.stock.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.throughline.stock.StockSpec;
import io.throughline.stock.event.StockEvent;
import org.junit.jupiter.api.Test;

/// Histories that can be lead to a state; histories that cannot be stop the load.
class StockHistorySpec extends StockSpec {

  @Test
  void what_deciders_need_to_know_is_kept() {
    var state =
        after(
            onHand(EAST, 9),
            keptBack(EAST, 2),
            reserved("a", EAST, 3, 7),
            reserved("b", EAST, 1, 4),
            released("rel", "a", EAST, 1, 1));

    assertThat(state.at(EAST)).isEqualTo(new NodeStock(EAST, 9, 2, 3));
    assertThat(state.at(EAST).available()).isEqualTo(4);
    assertThat(state.at(EAST).free()).isEqualTo(6);
    assertThat(state.open().get("a")).isEqualTo(new Reservation("a", "order-1", EAST, 2, 3, 0));
    assertThat(state.open().get("b")).isEqualTo(new Reservation("b", "order-1", EAST, 1, 1, 1));
    assertThat(state.granted()).isEqualTo(2);
  }

  @Test
  void a_reservation_is_closed_by_its_last_unit() {
    var begun = after(onHand(EAST, 9), reserved("a", EAST, 3, 9));
    var closed = StockState.evolve(begun, shipped("s", "a", EAST, 3, 0));

    assertThat(closed.open().size()).isZero();
    assertThat(closed.answered().get("a")).isEqualTo(new Answer("order-1", EAST, 3, true));
    assertThat(closed.at(EAST)).isEqualTo(new NodeStock(EAST, 6, 0, 0));
  }

  @Test
  void two_folds_of_one_history_are_equal() {
    assertThat(after(onHand(EAST, 9), reserved("a", EAST, 3, 9)))
        .isEqualTo(after(onHand(EAST, 9), reserved("a", EAST, 3, 9)))
        .isNotEqualTo(after(onHand(EAST, 9), reserved("a", EAST, 2, 9)));
  }

  @Test
  void nothing_is_taken_from_a_reservation_that_does_not_hold_it() {
    assertThatIllegalStateException()
        .isThrownBy(() -> after(onHand(EAST, 9), released("rel", "a", EAST, 1, 1)))
        .withMessageContaining("reservation a");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                after(
                    onHand(EAST, 9), reserved("a", EAST, 1, 9), revoked("a", EAST, 2, "count/c")));
  }

  @Test
  void a_history_of_50000_events_with_10000_open_reservations_is_folded() {
    var state = after(onHand(EAST, 100_000));
    for (int number = 0; number < 30_000; number++) {
      state = StockState.evolve(state, reserved("r" + number, EAST, 1, 1));
      if (number >= 10_000) {
        var oldest = "r" + (number - 10_000);
        state = StockState.evolve(state, shipped("s" + number, oldest, EAST, 1, 0));
      }
    }
    assertThat(state.open().size()).isEqualTo(10_000);
    assertThat(state.at(EAST)).isEqualTo(new NodeStock(EAST, 80_000, 0, 10_000));
  }

  private static StockState after(StockEvent... history) {
    var state = StockState.none();
    for (var event : history) {
      state = StockState.evolve(state, event);
    }
    return state;
  }
}
