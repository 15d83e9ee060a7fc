package io.throughline.stock;

import static io.throughline.stock.command.ReservationAnswer.Outcome.CLOSED;
import static io.throughline.stock.command.ReservationAnswer.Outcome.DECLINED;
import static io.throughline.stock.command.ReservationAnswer.Outcome.RESERVED;
import static io.throughline.stock.command.StockRefusal.RESERVATION_ID_REUSED;

import io.throughline.stock.command.ReservationAnswer;
import io.throughline.stock.command.ReserveStock;
import io.throughline.stock.event.StockReservationDeclined;
import io.throughline.stock.event.StockReserved;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReservationSpec extends StockSpec {

  @Test
  void the_last_unit_is_reserved_once() {
    stock.given(onHand(EAST, 1)).when(reserve("a", 1)).expectEvents(reserved("a", EAST, 1, 1));
    stock
        .given(onHand(EAST, 1), reserved("a", EAST, 1, 1))
        .when(reserve("b", 1))
        .expectEvents(declined("b", 1, 0));
  }

  @Test
  void an_item_nobody_heard_of_is_declined_and_not_refused() {
    stock.givenNoPriorActivity().when(reserve("a", 1)).expectEvents(declined("a", 1, 0));
  }

  @Test
  void the_node_with_the_most_available_is_taken() {
    stock
        .given(onHand(EAST, 5), onHand(WEST, 6))
        .when(reserve("a", 2))
        .expectEvents(reserved("a", WEST, 2, 6));
    stock
        .given(onHand(EAST, 5), onHand(WEST, 6), keptBack(WEST, 2))
        .when(reserve("a", 2))
        .expectEvents(reserved("a", EAST, 2, 5));
    stock
        .given(onHand(EAST, 5), onHand(WEST, 6), reserved("x", WEST, 2, 6))
        .when(reserve("a", 2))
        .expectEvents(reserved("a", EAST, 2, 5));
  }

  @Test
  void of_two_nodes_with_as_much_the_first_by_name_is_taken() {
    stock
        .given(onHand(WEST, 5), onHand(EAST, 5))
        .when(reserve("a", 5))
        .expectEvents(reserved("a", EAST, 5, 5));
  }

  @Test
  void nothing_is_split_over_nodes() {
    stock
        .given(onHand(EAST, 5), onHand(WEST, 6))
        .when(reserve("a", 7))
        .expectEvents(declined("a", 7, 6));
  }

  @Test
  void a_named_node_is_taken_although_another_has_more() {
    stock
        .given(onHand(EAST, 5), onHand(WEST, 6))
        .when(reserveAt(EAST, "a", 5))
        .expectEvents(reserved("a", EAST, 5, 5));
  }

  @Test
  void a_named_node_with_too_little_declines_although_another_has_enough() {
    stock
        .given(onHand(EAST, 5), onHand(WEST, 6))
        .when(reserveAt(EAST, "a", 6))
        .expectEvents(declinedAt(EAST, "a", 6, 5));
    stock
        .given(onHand(EAST, 5))
        .when(reserveAt("nowhere", "a", 1))
        .expectEvents(declinedAt("nowhere", "a", 1, 0));
  }

  @Test
  void a_part_is_reserved_when_the_order_allows_it() {
    stock
        .given(onHand(EAST, 5), onHand(WEST, 3))
        .when(reserveUpTo("a", 6))
        .expectEvents(partly("a", 5, 6));
    stock.given(onHand(EAST, 5)).when(reserveUpTo("a", 5)).expectEvents(reserved("a", EAST, 5, 5));
    stock.given(keptBack(EAST, 1)).when(reserveUpTo("a", 6)).expectEvents(declined("a", 6, 0));
  }

  @Test
  void the_same_request_again_gets_no_second_answer() {
    staysQuiet(stock.given(onHand(EAST, 5), reserved("a", EAST, 2, 5)).when(reserve("a", 2)));
    staysQuiet(
        stock.given(onHand(EAST, 5), reserved("a", EAST, 2, 5)).when(reserveAt(EAST, "a", 2)));
    staysQuiet(stock.given(onHand(EAST, 5), partly("a", 5, 6)).when(reserveUpTo("a", 6)));
  }

  @Test
  void the_same_request_again_after_a_decline_gets_no_second_answer_although_units_came() {
    staysQuiet(stock.given(declined("a", 2, 0), onHand(EAST, 5)).when(reserve("a", 2)));
  }

  @Test
  void the_same_request_again_after_its_end_gets_no_second_answer() {
    staysQuiet(
        stock
            .given(
                onHand(EAST, 5),
                reserved("a", EAST, 2, 5),
                released("rel", "a", EAST, 1, 1),
                shipped("s", "a", EAST, 1, 0))
            .when(reserve("a", 2)));
  }

  @Test
  void who_asks_is_told_how_it_stands() {
    stock
        .given(onHand(EAST, 5))
        .when(reserve("a", 2))
        .expectResultMessagePayload(new ReservationAnswer("a", RESERVED, EAST, 2));
    stock
        .given(onHand(EAST, 1))
        .when(reserve("a", 2))
        .expectResultMessagePayload(new ReservationAnswer("a", DECLINED, null, 0));
  }

  @Test
  void who_repeats_himself_is_told_how_it_stands_with_the_first() {
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 2, 5), released("rel", "a", EAST, 1, 1))
        .when(reserve("a", 2))
        .expectResultMessagePayload(new ReservationAnswer("a", RESERVED, EAST, 1));
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 2, 5), released("rel", "a", EAST, 2, 2))
        .when(reserve("a", 2))
        .expectResultMessagePayload(new ReservationAnswer("a", CLOSED, EAST, 0));
    stock
        .given(declined("a", 2, 0), onHand(EAST, 5))
        .when(reserve("a", 2))
        .expectResultMessagePayload(new ReservationAnswer("a", DECLINED, null, 0));
  }

  static Stream<ReserveStock> others() {
    return Stream.of(
        reserve("a", 3), reserveAt(WEST, "a", 2), ReserveStock.whole(TEE, "a", "order-2", 2, AT));
  }

  @ParameterizedTest
  @MethodSource("others")
  void another_request_under_the_same_id_is_refused(ReserveStock other) {
    refusedWith(
        RESERVATION_ID_REUSED, stock.given(onHand(EAST, 5), reserved("a", EAST, 2, 5)).when(other));
    refusedWith(
        RESERVATION_ID_REUSED,
        stock
            .given(onHand(EAST, 5), reserved("a", EAST, 2, 5), released("rel", "a", EAST, 2, 2))
            .when(other));
    refusedWith(RESERVATION_ID_REUSED, stock.given(declined("a", 2, 0)).when(other));
  }

  private static StockReserved partly(String reservationId, int quantity, int requested) {
    return new StockReserved(
        SKU, reservationId, "order-1", EAST, quantity, requested, quantity, AT);
  }

  private static StockReservationDeclined declinedAt(
      String node, String reservationId, int requested, long available) {
    return new StockReservationDeclined(
        SKU, reservationId, "order-1", node, requested, available, AT);
  }
}
