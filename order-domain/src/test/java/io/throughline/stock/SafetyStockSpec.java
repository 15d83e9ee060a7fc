package io.throughline.stock;

import org.junit.jupiter.api.Test;

class SafetyStockSpec extends StockSpec {

  @Test
  void units_are_kept_back() {
    stock.given(onHand(EAST, 5)).when(keepBack(EAST, 2)).expectEvents(keptBack(EAST, 2));
  }

  @Test
  void what_is_kept_back_is_not_reserved() {
    stock
        .given(onHand(EAST, 5), keptBack(EAST, 2))
        .when(reserve("a", 3))
        .expectEvents(reserved("a", EAST, 3, 3));
    stock
        .given(onHand(EAST, 5), keptBack(EAST, 2))
        .when(reserve("a", 4))
        .expectEvents(declined("a", 4, 3));
  }

  @Test
  void the_same_figure_again_stays_quiet_also_zero_from_the_start() {
    staysQuiet(stock.given(onHand(EAST, 5), keptBack(EAST, 2)).when(keepBack(EAST, 2)));
    staysQuiet(stock.given(onHand(EAST, 5)).when(keepBack(EAST, 0)));
  }

  @Test
  void it_can_be_lifted() {
    stock
        .given(onHand(EAST, 5), keptBack(EAST, 2))
        .when(keepBack(EAST, 0))
        .expectEvents(keptBack(EAST, 0));
  }

  @Test
  void more_than_is_there_declines_everything_and_says_that_nothing_is_available() {
    stock
        .given(onHand(EAST, 5), keptBack(EAST, 6))
        .when(reserve("a", 1))
        .expectEvents(declined("a", 1, 0));
  }

  @Test
  void reservations_that_stand_are_not_touched() {
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 5, 5))
        .when(keepBack(EAST, 5))
        .expectEvents(keptBack(EAST, 5));
  }
}
