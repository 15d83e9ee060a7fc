package io.throughline.stock;

import io.throughline.stock.event.StockAnomalyRecorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShippingSpec extends StockSpec {

  @Test
  void shipped_units_come_from_the_reservation_whole_or_in_part() {
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 3, 5))
        .when(ship("s1", "a", 3))
        .expectEvents(shipped("s1", "a", EAST, 3, 0));
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 3, 5))
        .when(ship("s1", "a", 1))
        .expectEvents(shipped("s1", "a", EAST, 1, 0));
  }

  @Test
  void shipped_units_lie_there_no_more() {
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 3, 5), shipped("s1", "a", EAST, 3, 0))
        .when(reserve("b", 3))
        .expectEvents(declined("b", 3, 2));
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 3, 5), shipped("s1", "a", EAST, 3, 0))
        .when(reserve("b", 2))
        .expectEvents(reserved("b", EAST, 2, 2));
  }

  @Test
  void one_more_than_reserved_comes_from_free_units_and_is_told() {
    stock
        .given(onHand(EAST, 5), keptBack(EAST, 1), reserved("a", EAST, 4, 4))
        .when(ship("s1", "a", 5))
        .expectEvents(
            shipped("s1", "a", EAST, 4, 1),
            tooMany("a", 5, "5 units left, 4 of them were reserved, 1 were free, 0 were not"));
  }

  @Test
  void the_reservations_of_others_are_not_touched() {
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 2, 5), reserved("b", EAST, 2, 3))
        .when(ship("s1", "a", 6))
        .expectEvents(
            shipped("s1", "a", EAST, 6, 2, 1),
            tooMany("a", 6, "6 units left, 2 of them were reserved, 1 were free, 3 were not"));
  }

  @Test
  void a_closed_reservation_takes_from_free_units_at_its_node() {
    stock
        .given(
            onHand(WEST, 9),
            onHand(EAST, 5),
            reserved("a", EAST, 2, 5),
            released("rel", "a", EAST, 2, 2))
        .when(ship("s1", "a", 2))
        .expectEvents(
            shipped("s1", "a", EAST, 0, 2),
            tooMany("a", 2, "2 units left, 0 of them were reserved, 2 were free, 0 were not"));
  }

  @Test
  void units_of_an_unknown_reservation_change_no_figure_but_are_told() {
    stock.given(onHand(EAST, 5)).when(ship("s1", "a", 2)).expectEvents(unreserved("a", 2, null));
    stock.givenNoPriorActivity().when(ship("s1", "a", 2)).expectEvents(unreserved("a", 2, null));
    stock
        .given(declined("a", 2, 0))
        .when(ship("s1", "a", 2))
        .expectEvents(unreserved("a", 2, "order-1"));
  }

  @Test
  void the_same_shipment_again_stays_quiet() {
    staysQuiet(
        stock
            .given(onHand(EAST, 5), reserved("a", EAST, 3, 5), shipped("s1", "a", EAST, 1, 0))
            .when(ship("s1", "a", 1)));
    staysQuiet(
        stock
            .given(onHand(EAST, 5), reserved("a", EAST, 3, 5), shipped("s1", "a", EAST, 3, 0))
            .when(ship("s1", "a", 3)));
    staysQuiet(stock.given(unreserved("a", 2, null)).when(ship("s1", "a", 2)));
  }

  @Test
  void another_quantity_for_the_same_shipment_is_told() {
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 3, 5), shipped("s1", "a", EAST, 1, 0))
        .when(ship("s1", "a", 2))
        .expectEvents(
            new StockAnomalyRecorded(
                SKU,
                "FACT_ID_REUSED",
                "shipment/s1/a",
                "2 units",
                EAST,
                null,
                "shipment/s1/a was recorded with other content; now it says: 2 units",
                "Ask the reporter which of the two is right; report a count or an adjustment under"
                    + " a new id.",
                LATER));
  }

  @Test
  void one_shipment_takes_from_two_reservations() {
    stock
        .given(
            onHand(EAST, 5),
            reserved("a", EAST, 3, 5),
            reserved("b", EAST, 1, 2),
            shipped("s1", "a", EAST, 3, 0))
        .when(ship("s1", "b", 1))
        .expectEvents(shipped("s1", "b", EAST, 1, 0));
  }

  private static StockAnomalyRecorded tooMany(String reservationId, int quantity, String detail) {
    return new StockAnomalyRecorded(
        SKU,
        "CONSUMED_MORE_THAN_RESERVED",
        "shipment/s1/" + reservationId,
        quantity + " units",
        EAST,
        "order-1",
        detail + " there at all",
        "Compare the shipment with the reservation, then count the node.",
        LATER);
  }

  private static StockAnomalyRecorded unreserved(
      String reservationId, int quantity, @Nullable String orderId) {
    return new StockAnomalyRecorded(
        SKU,
        "CONSUMED_WITHOUT_RESERVATION",
        "shipment/s1/" + reservationId,
        quantity + " units",
        null,
        orderId,
        quantity + " units left for reservation a, which holds nothing at any node",
        "Find out where the units came from, then count that node.",
        LATER);
  }
}
