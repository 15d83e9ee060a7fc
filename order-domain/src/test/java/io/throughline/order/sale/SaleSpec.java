package io.throughline.order.sale;

import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.MoneyWords.EUROS;
import static io.throughline.order.SaleWords.goods;
import static io.throughline.order.SaleWords.issue;
import static io.throughline.order.SaleWords.issued;
import static io.throughline.order.SaleWords.recognized;
import static io.throughline.order.SaleWords.sell;
import static io.throughline.order.SaleWords.sold;
import static io.throughline.order.SaleWords.undone;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleOrder.usd;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.FACT_ID_REUSED;
import static io.throughline.order.ruling.Contradiction.REFUNDED_MORE_THAN_CAPTURED;
import static io.throughline.order.ruling.Contradiction.SOLD_MORE_THAN_TOTAL;
import static io.throughline.order.ruling.Contradiction.WRONG_CURRENCY;

import io.throughline.order.OrderSpec;
import io.throughline.order.SampleLife;
import org.junit.jupiter.api.Test;

/// What others say is sold, or issued instead of goods: facts, never refused.
class SaleSpec extends OrderSpec {

  private static final String GIFT_CARD = "GIFT_CARD";

  @Test
  void a_sale_is_recorded_as_it_is_told() {
    after(valid())
        .when(sell("a1", "s1", goods(usd("48.18"))))
        .expectEvents(sold("a1", "s1", goods(usd("48.18"))));
  }

  @Test
  void the_same_sale_again_stays_quiet_and_another_of_its_id_contradicts() {
    var known = sold("a1", null, goods(usd("20.00")));

    staysQuiet(after(valid(), known).when(sell("a1", null, goods(usd("20.00")))));
    after(valid(), known)
        .when(sell("a1", null, goods(usd("21.00"))))
        .expectEvents(contradicted(FACT_ID_REUSED, "a1", "MEDIUM", "another sale of this id"));
  }

  @Test
  void what_we_recognized_of_a_parcel_gives_way_to_what_is_told_of_it() {
    after(sent(), paid())
        .when(sell("a1", "s1", goods(usd("48.00"))))
        .expectEvents(sold("a1", "s1", goods(usd("48.00"))), undone(SampleLife.sold()));
    after(done())
        .when(sell("a1", "s1", goods(usd("48.18"))))
        .expectEvents(
            reopened("SALE", "a1"),
            sold("a1", "s1", goods(usd("48.18"))),
            undone(SampleLife.sold()));
  }

  @Test
  void more_than_the_order_comes_to_contradicts() {
    after(valid(), sold("a1", null, goods(usd("48.18"))))
        .when(sell("a2", null, goods(usd("0.01"))))
        .expectEvents(
            sold("a2", null, goods(usd("0.01"))),
            contradicted(
                SOLD_MORE_THAN_TOTAL, "a2", "HIGH", "1 minor units more than the order comes to"));
  }

  @Test
  void another_currency_contradicts() {
    after(valid())
        .when(sell("a1", null, goods(EUROS)))
        .expectEvents(
            sold("a1", null, goods(EUROS)),
            contradicted(WRONG_CURRENCY, "a1", "HIGH", "48.18 EUR were sold"));
    after(valid())
        .when(issue("i1", GIFT_CARD, EUROS))
        .expectEvents(
            issued("i1", GIFT_CARD, EUROS),
            contradicted(WRONG_CURRENCY, "i1", "HIGH", "48.18 EUR were issued"));
  }

  @Test
  void a_gift_card_is_recorded_once() {
    var known = issued("i1", GIFT_CARD, usd("40.00"));

    after(valid()).when(issue("i1", GIFT_CARD, usd("40.00"))).expectEvents(known);
    staysQuiet(after(valid(), known).when(issue("i1", GIFT_CARD, usd("40.00"))));
    after(valid(), known)
        .when(issue("i1", "STORE_CREDIT", usd("40.00")))
        .expectEvents(contradicted(FACT_ID_REUSED, "i1", "MEDIUM", "another issue of this id"));
  }

  @Test
  void what_was_sold_without_a_parcel_is_looked_at_anew_when_it_was_a_gift_card() {
    var ours = recognized(1, null, goods(usd("48.18")));

    after(valid(), ours)
        .when(issue("i1", GIFT_CARD, usd("40.00")))
        .expectEvents(issued("i1", GIFT_CARD, usd("40.00")), undone(ours));
  }

  @Test
  void store_credit_is_money_given_back() {
    after(valid(), paid())
        .when(issue("i1", "STORE_CREDIT", usd("48.18")))
        .expectEvents(issued("i1", "STORE_CREDIT", usd("48.18")));
    after(valid(), paid())
        .when(issue("i1", "STORE_CREDIT", usd("48.19")))
        .expectEvents(
            issued("i1", "STORE_CREDIT", usd("48.19")),
            contradicted(
                REFUNDED_MORE_THAN_CAPTURED, "i1", "HIGH", "4819 minor units of 4818 captured"));
  }

  @Test
  void of_an_unknown_order_it_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(sell("a1", null, goods(usd("1.00")))));
    refusedWith(UNKNOWN_ORDER, after().when(issue("i1", GIFT_CARD, usd("1.00"))));
  }
}
