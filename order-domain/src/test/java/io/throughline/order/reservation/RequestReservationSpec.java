package io.throughline.order.reservation;

import static io.throughline.order.SampleLife.requested;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleLife.validTwoLines;
import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.SampleOrder.line;
import static io.throughline.order.StockWords.backordered;
import static io.throughline.order.StockWords.declined;
import static io.throughline.order.StockWords.requestStock;
import static io.throughline.order.StockWords.reservation;
import static io.throughline.order.StockWords.stockRequested;
import static io.throughline.order.Units.caps;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.command.Refusal.BLOCKED_BY_HOLD;
import static io.throughline.order.command.Refusal.ORDER_CLOSED;
import static io.throughline.order.command.Refusal.ORDER_NOT_VALIDATED;
import static io.throughline.order.command.Refusal.ORDER_REJECTED;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.terms.Bucket.BACKORDERED;
import static io.throughline.order.terms.Bucket.OPEN;

import io.throughline.order.OrderSpec;
import io.throughline.order.SampleLife;
import io.throughline.order.command.RequestReservation;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.terms.HoldScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestReservationSpec extends OrderSpec {

  @Test
  void every_unit_without_stock_is_asked_for() {
    after(validTwoLines())
        .when(requestStock())
        .expectEvents(stockRequested(reservation(1), shirts(2), caps(2)));
  }

  @Test
  void the_request_names_the_policy_that_wanted_it() {
    after(valid())
        .when(new RequestReservation(ID, "v7", AT))
        .expectEvents(stockRequested(reservation(1), "v7", shirts(2)));
  }

  @Test
  void the_id_of_a_reservation_follows_from_how_many_there_were() {
    after(requested(), declined("r1"))
        .when(requestStock())
        .expectEvents(stockRequested(reservation(2), shirts(2)));
  }

  @Test
  void units_that_wait_for_stock_are_asked_for_again() {
    after(requested(), declined("r1"), backordered("r1", shirts(2).move(OPEN, BACKORDERED)))
        .when(requestStock())
        .expectEvents(stockRequested(reservation(2), shirts(2)));
  }

  @Test
  void what_needs_no_shipping_or_has_no_sku_wants_no_stock() {
    var sample =
        anOrder()
            .withLines(
                line("line-1", "TEE-S", true),
                line("line-2", "GIFT", false),
                line("line-3", null, true));

    after(sample.received(), validated())
        .when(requestStock())
        .expectEvents(stockRequested(reservation(1), shirts(2)));
  }

  @Test
  void a_line_that_is_held_is_left_out() {
    after(validTwoLines(), noReserving(new HoldScope(List.of("line-2"), null)))
        .when(requestStock())
        .expectEvents(stockRequested(reservation(1), shirts(2)));
  }

  @Test
  void an_order_that_is_held_is_refused() {
    refusedWith(BLOCKED_BY_HOLD, after(valid(), noReserving(null)).when(requestStock()));
  }

  @Test
  void a_hold_on_something_else_does_not_matter() {
    after(valid(), held("h1"))
        .when(requestStock())
        .expectEvents(stockRequested(reservation(1), shirts(2)));
  }

  @Test
  void an_order_that_is_not_valid_is_refused_whatever_holds_it() {
    refusedWith(ORDER_NOT_VALIDATED, after(received()).when(requestStock()));
    refusedWith(ORDER_NOT_VALIDATED, after(received(), noReserving(null)).when(requestStock()));
  }

  @Test
  void an_unknown_a_rejected_and_a_closed_order_are_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(requestStock()));
    refusedWith(ORDER_REJECTED, after(received(), rejected()).when(requestStock()));
    refusedWith(ORDER_CLOSED, after(SampleLife.done()).when(requestStock()));
  }

  @Test
  void what_is_asked_for_already_is_not_asked_for_again() {
    staysQuiet(after(requested()).when(requestStock()));
  }

  @Test
  void what_has_its_stock_is_not_asked_for_again() {
    staysQuiet(after(reserved()).when(requestStock()));
  }

  private static HoldPlaced noReserving(@Nullable HoldScope scope) {
    return new HoldPlaced(
        ORDER,
        "h1",
        "manual",
        "STOCKTAKING",
        "",
        List.of("reserve"),
        scope,
        "operations",
        null,
        PLACED_HOLD_AT);
  }
}
