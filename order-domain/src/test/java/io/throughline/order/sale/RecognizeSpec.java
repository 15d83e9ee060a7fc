package io.throughline.order.sale;

import static io.throughline.order.EndWords.advance;
import static io.throughline.order.EndWords.closed;
import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.ParcelWords.delivered;
import static io.throughline.order.ParcelWords.lost;
import static io.throughline.order.ParcelWords.shipped;
import static io.throughline.order.ParcelWords.voided;
import static io.throughline.order.SaleWords.goods;
import static io.throughline.order.SaleWords.issued;
import static io.throughline.order.SaleWords.parts;
import static io.throughline.order.SaleWords.recognized;
import static io.throughline.order.SaleWords.sold;
import static io.throughline.order.SaleWords.undone;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.SampleOrder.line;
import static io.throughline.order.SampleOrder.totals;
import static io.throughline.order.SampleOrder.usd;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.terms.Bucket.DELIVERED;
import static io.throughline.order.terms.Bucket.LOST;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.PACKED;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.SHIPPED;

import io.throughline.order.OrderSpec;
import io.throughline.order.SampleLife;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.terms.UnitMove;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What left is sold, where nobody says it: two shirts at 19.99, 3.20 tax, 5.00 shipping, 48.18.
class RecognizeSpec extends OrderSpec {

  @Test
  void a_parcel_that_left_is_sold_with_its_share_of_the_charges() {
    after(atNode(), parcel("s1"))
        .when(advance())
        .expectEvents(recognized(1, "s1", parts("19.99", "0.00", "2.50", "1.60")));
  }

  @Test
  void with_the_last_units_everything_is_that_is_left() {
    after(
            atNode(),
            parcel("s1"),
            recognized(1, "s1", parts("19.99", "0.00", "2.50", "1.59")),
            parcel("s2"))
        .when(advance())
        .expectEvents(recognized(2, "s2", parts("20.00", "0.00", "2.50", "1.60")));
  }

  @Test
  void told_once_it_is_not_recognized_again() {
    staysQuiet(after(sent()).when(advance()));
    staysQuiet(
        after(atNode(), parcel("s1"), sold("a1", "s1", goods(usd("24.09")))).when(advance()));
    staysQuiet(after(atNode()).when(advance()));
  }

  @Test
  void never_more_is_sold_than_the_order_comes_to() {
    after(atNode(), sold("a1", null, goods(usd("40.00"))), parcel("s1"))
        .when(advance())
        .expectEvents(recognized(2, "s1", parts("4.08", "0.00", "2.50", "1.60")));
  }

  @Test
  void a_parcel_that_never_left_is_not_sold_after_all() {
    after(sent(), voided("s1", shirts(2).move(SHIPPED, PACKED, "r1", "f1", "s1")))
        .when(advance())
        .expectEvents(undone(SampleLife.sold()));
    staysQuiet(
        after(
                sent(),
                voided("s1", shirts(2).move(SHIPPED, PACKED, "r1", "f1", "s1")),
                undone(SampleLife.sold()))
            .when(advance()));
  }

  @Test
  void a_parcel_that_is_lost_is_sold_all_the_same() {
    staysQuiet(
        after(sent(), lost("s1", shirts(2).move(SHIPPED, LOST, "r1", "f1", "s1"))).when(advance()));
  }

  @Test
  void a_gift_card_that_was_issued_is_no_sale() {
    after(cardsOf("48.18"), issued("i1", "GIFT_CARD", usd("39.98")))
        .when(advance())
        .expectEvents(recognized(1, null, parts("0.00", "0.00", "5.00", "3.20")), closed());
    after(cardsOf("43.18"), issued("i1", "GIFT_CARD", usd("43.18")))
        .when(advance())
        .expectEvents(closed());
  }

  private static List<OrderEvent> cardsOf(String total) {
    return events(
        anOrder().withLines(line("line-1", "GIFT", false)).totals(totals(total, total)).received(),
        validated(),
        captured("c1", total),
        delivered(null, new UnitMove("line-1", "GIFT", 2, OPEN, DELIVERED, null, null, null)));
  }

  @Test
  void of_an_unknown_order_it_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(advance()));
  }

  private static OrderEvent parcel(String id) {
    return shipped(id, "f1", units(1), shirts(1).move(RELEASED, SHIPPED, "r1", "f1", id));
  }
}
