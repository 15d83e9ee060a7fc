package io.throughline.order.reservation;

import static io.throughline.order.MoneyWords.authorized;
import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.requested;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.reservedTwoLines;
import static io.throughline.order.StockWords.expire;
import static io.throughline.order.StockWords.expired;
import static io.throughline.order.StockWords.giveBack;
import static io.throughline.order.StockWords.givenBack;
import static io.throughline.order.StockWords.unpaid;
import static io.throughline.order.Units.caps;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.command.Refusal.ORDER_CLOSED;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.command.Refusal.UNKNOWN_RESERVATION;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.RESERVED;

import io.throughline.order.MoneyWords;
import io.throughline.order.OrderSpec;
import io.throughline.order.SampleLife;
import org.junit.jupiter.api.Test;

class GivingBackSpec extends OrderSpec {

  @Test
  void stock_that_no_node_was_asked_to_ship_is_given_back() {
    after(reservedTwoLines())
        .when(giveBack("r1"))
        .expectEvents(
            givenBack(
                "r1", shirts(2).move(RESERVED, OPEN, "r1"), caps(2).move(RESERVED, OPEN, "r1")));
  }

  @Test
  void stock_that_a_node_was_asked_to_ship_stays() {
    staysQuiet(after(atNode()).when(giveBack("r1")));
    staysQuiet(after(atNode()).when(expire("r1")));
  }

  @Test
  void an_unknown_reservation_is_refused() {
    refusedWith(UNKNOWN_RESERVATION, after(reserved()).when(giveBack("r2")));
    refusedWith(UNKNOWN_RESERVATION, after(reserved()).when(expire("r2")));
  }

  @Test
  void an_unknown_and_a_closed_order_are_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(giveBack("r1")));
    refusedWith(UNKNOWN_ORDER, after().when(expire("r1")));
    refusedWith(ORDER_CLOSED, after(SampleLife.done()).when(giveBack("r1")));
    refusedWith(ORDER_CLOSED, after(SampleLife.done()).when(expire("r1")));
  }

  @Test
  void given_back_again_stays_quiet() {
    staysQuiet(
        after(reserved(), givenBack("r1", shirts(2).move(RESERVED, OPEN, "r1")))
            .when(giveBack("r1")));
  }

  @Test
  void stock_that_nobody_paid_for_in_time_goes_back_and_the_order_is_held() {
    after(reserved())
        .when(expire("r1"))
        .expectEvents(expired("r1", shirts(2).move(RESERVED, OPEN, "r1")), unpaid("policy-UNPAID"));
  }

  @Test
  void an_order_paid_to_the_last_cent_keeps_its_stock() {
    staysQuiet(after(reserved(), captured("c1", "48.18")).when(expire("r1")));
    after(reserved(), captured("c1", "48.17"))
        .when(expire("r1"))
        .expectEvents(expired("r1", shirts(2).move(RESERVED, OPEN, "r1")), unpaid("policy-UNPAID"));
  }

  @Test
  void an_order_whose_money_is_promised_keeps_its_stock() {
    staysQuiet(after(reserved(), authorized("a1", "48.18")).when(expire("r1")));
  }

  @Test
  void money_that_is_promised_in_another_currency_keeps_no_stock() {
    after(reserved(), authorized("a1", MoneyWords.EUROS))
        .when(expire("r1"))
        .expectEvents(expired("r1", shirts(2).move(RESERVED, OPEN, "r1")), unpaid("policy-UNPAID"));
  }

  @Test
  void a_second_expiry_stays_quiet() {
    staysQuiet(
        after(
                reserved(),
                expired("r1", shirts(2).move(RESERVED, OPEN, "r1")),
                unpaid("policy-UNPAID"))
            .when(expire("r1")));
  }

  @Test
  void stock_that_was_not_promised_yet_does_not_expire() {
    staysQuiet(after(requested()).when(expire("r1")));
  }
}
