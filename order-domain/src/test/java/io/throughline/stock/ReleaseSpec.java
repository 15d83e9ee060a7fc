package io.throughline.stock;

import static io.throughline.stock.command.StockRefusal.RELEASE_ID_REUSED;
import static io.throughline.stock.command.StockRefusal.UNKNOWN_RESERVATION;

import org.junit.jupiter.api.Test;

class ReleaseSpec extends StockSpec {

  @Test
  void a_reservation_is_released_whole_or_in_part() {
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 3, 5))
        .when(release("rel", "a", 3))
        .expectEvents(released("rel", "a", EAST, 3, 3));
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 3, 5))
        .when(release("rel", "a", 1))
        .expectEvents(released("rel", "a", EAST, 1, 1));
  }

  @Test
  void more_than_it_holds_releases_what_is_left() {
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 3, 5), released("r1", "a", EAST, 1, 1))
        .when(release("r2", "a", 3))
        .expectEvents(released("r2", "a", EAST, 2, 3));
  }

  @Test
  void released_units_can_be_reserved_again_and_not_one_more() {
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 5, 5), released("rel", "a", EAST, 2, 2))
        .when(reserve("b", 2))
        .expectEvents(reserved("b", EAST, 2, 2));
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 5, 5), released("rel", "a", EAST, 2, 2))
        .when(reserve("b", 3))
        .expectEvents(declined("b", 3, 2));
  }

  @Test
  void an_unknown_reservation_is_refused() {
    refusedWith(UNKNOWN_RESERVATION, stock.given(onHand(EAST, 5)).when(release("rel", "a", 1)));
    refusedWith(UNKNOWN_RESERVATION, stock.givenNoPriorActivity().when(release("rel", "a", 1)));
  }

  @Test
  void a_closed_or_declined_reservation_stays_quiet() {
    staysQuiet(
        stock
            .given(onHand(EAST, 5), reserved("a", EAST, 3, 5), released("r1", "a", EAST, 3, 3))
            .when(release("r2", "a", 1)));
    staysQuiet(stock.given(declined("a", 3, 0)).when(release("r2", "a", 1)));
  }

  @Test
  void the_same_release_again_stays_quiet_also_while_units_are_left() {
    staysQuiet(
        stock
            .given(onHand(EAST, 5), reserved("a", EAST, 3, 5), released("r1", "a", EAST, 1, 1))
            .when(release("r1", "a", 1)));
  }

  @Test
  void another_release_under_the_same_id_is_refused() {
    refusedWith(
        RELEASE_ID_REUSED,
        stock
            .given(onHand(EAST, 5), reserved("a", EAST, 3, 5), released("r1", "a", EAST, 1, 1))
            .when(release("r1", "a", 2)));
    refusedWith(
        RELEASE_ID_REUSED,
        stock
            .given(
                onHand(EAST, 5),
                reserved("a", EAST, 3, 5),
                reserved("b", EAST, 1, 2),
                released("r1", "a", EAST, 1, 1))
            .when(release("r1", "b", 1)));
  }
}
