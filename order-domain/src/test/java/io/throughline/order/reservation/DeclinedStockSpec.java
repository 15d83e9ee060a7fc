package io.throughline.order.reservation;

import static io.throughline.order.SampleLife.requested;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.StockWords.backordered;
import static io.throughline.order.StockWords.decline;
import static io.throughline.order.StockWords.declined;
import static io.throughline.order.StockWords.outOfStock;
import static io.throughline.order.StockWords.stockRequested;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.terms.Bucket.BACKORDERED;
import static io.throughline.order.terms.Bucket.OPEN;

import io.throughline.order.OrderSpec;
import io.throughline.order.SampleLife;
import org.junit.jupiter.api.Test;

class DeclinedStockSpec extends OrderSpec {

  @Test
  void units_wait_for_stock_where_the_channel_takes_backorders() {
    after(requested())
        .when(decline("r1", true))
        .expectEvents(declined("r1"), backordered("r1", shirts(2).move(OPEN, BACKORDERED)));
  }

  @Test
  void units_that_wait_already_go_on_waiting() {
    after(
            requested(),
            declined("r1"),
            backordered("r1", shirts(2).move(OPEN, BACKORDERED)),
            stockRequested("r2", shirts(2)))
        .when(decline("r2", true))
        .expectEvents(declined("r2"));
  }

  @Test
  void the_order_is_held_where_the_channel_takes_none() {
    after(requested())
        .when(decline("r1", false))
        .expectEvents(declined("r1"), outOfStock("policy-OUT_OF_STOCK"));
  }

  @Test
  void an_order_that_is_held_for_it_is_not_held_twice() {
    after(
            requested(),
            declined("r1"),
            outOfStock("policy-OUT_OF_STOCK"),
            stockRequested("r2", shirts(2)))
        .when(decline("r2", false))
        .expectEvents(declined("r2"));
  }

  @Test
  void an_order_whose_hold_was_released_is_held_again_under_another_id() {
    after(
            requested(),
            declined("r1"),
            outOfStock("policy-OUT_OF_STOCK"),
            released("policy-OUT_OF_STOCK"),
            stockRequested("r2", shirts(2)))
        .when(decline("r2", false))
        .expectEvents(declined("r2"), outOfStock("policy-OUT_OF_STOCK-2"));
  }

  @Test
  void a_closed_order_knows_it_and_stays_as_it_is() {
    after(SampleLife.done()).when(decline("r9", false)).expectEvents(declined("r9"));
  }

  @Test
  void an_order_that_was_never_received_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(decline("r1", true)));
  }

  @Test
  void the_same_answer_again_stays_quiet() {
    staysQuiet(after(requested(), declined("r1")).when(decline("r1", true)));
  }

  @Test
  void an_answer_after_the_answer_stays_quiet() {
    staysQuiet(after(reserved()).when(decline("r1", true)));
  }

  @Test
  void an_answer_that_nobody_asked_for_is_recorded_once() {
    staysQuiet(after(SampleLife.done(), declined("r9")).when(decline("r9", false)));
  }
}
