package io.throughline.stock;

import io.throughline.stock.event.StockAnomalyRecorded;
import org.junit.jupiter.api.Test;

class CountSpec extends StockSpec {

  @Test
  void what_is_counted_is_on_hand_from_then_on() {
    stock.given(onHand(EAST, 5)).when(count("c1", EAST, 7)).expectEvents(counted("c1", EAST, 5, 7));
    stock
        .given(onHand(EAST, 5), counted("c1", EAST, 5, 7))
        .when(reserve("a", 7))
        .expectEvents(reserved("a", EAST, 7, 7));
    stock
        .given(onHand(EAST, 5), counted("c1", EAST, 5, 0))
        .when(reserve("a", 1))
        .expectEvents(declined("a", 1, 0));
  }

  @Test
  void the_same_count_again_stays_quiet() {
    staysQuiet(stock.given(onHand(EAST, 5), counted("c1", EAST, 5, 7)).when(count("c1", EAST, 7)));
  }

  @Test
  void the_same_count_again_stays_quiet_after_the_figure_moved_on() {
    staysQuiet(
        stock
            .given(onHand(EAST, 5), counted("c1", EAST, 5, 7), received("r2", EAST, 3))
            .when(count("c1", EAST, 7)));
  }

  @Test
  void a_count_that_covers_what_is_reserved_revokes_nothing() {
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 3, 5))
        .when(count("c1", EAST, 3))
        .expectEvents(counted("c1", EAST, 5, 3));
  }

  @Test
  void a_count_below_what_is_reserved_first_revokes_the_missing_units() {
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 3, 5))
        .when(count("c1", EAST, 2))
        .expectEvents(revoked("a", EAST, 1, "count/c1"), counted("c1", EAST, 5, 2));
  }

  @Test
  void the_newest_reservations_of_the_node_lose_first() {
    stock
        .given(
            onHand(EAST, 9),
            onHand(WEST, 9),
            reserved("a", EAST, 3, 9),
            reserved("b", EAST, 2, 6),
            reserved("w", WEST, 5, 9),
            reserved("c", EAST, 1, 4))
        .when(count("c1", EAST, 2))
        .expectEvents(
            revoked("c", EAST, 1, "count/c1"),
            revoked("b", EAST, 2, "count/c1"),
            revoked("a", EAST, 1, "count/c1"),
            counted("c1", EAST, 9, 2));
  }

  @Test
  void what_is_left_of_a_revoked_reservation_can_be_shipped() {
    stock
        .given(
            onHand(EAST, 5),
            reserved("a", EAST, 3, 5),
            revoked("a", EAST, 1, "count/c1"),
            counted("c1", EAST, 5, 2))
        .when(ship("s1", "a", 2))
        .expectEvents(shipped("s1", "a", EAST, 2, 0));
  }

  @Test
  void a_count_may_break_into_the_safety_stock() {
    stock
        .given(onHand(EAST, 5), keptBack(EAST, 2), reserved("a", EAST, 3, 3))
        .when(count("c1", EAST, 3))
        .expectEvents(counted("c1", EAST, 5, 3));
  }

  @Test
  void another_count_under_the_same_id_changes_nothing_but_is_told() {
    var again = count("c1", EAST, 1);

    stock
        .given(onHand(EAST, 5), counted("c1", EAST, 5, 3), reserved("a", EAST, 3, 3))
        .when(again)
        .expectEvents(
            new StockAnomalyRecorded(
                SKU,
                "FACT_ID_REUSED",
                "count/c1",
                "1 at east",
                EAST,
                null,
                "count/c1 was recorded with other content; now it says: 1 at east",
                "Ask the reporter which of the two is right; report a count or an adjustment under"
                    + " a new id.",
                AT));
  }
}
