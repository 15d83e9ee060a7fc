package io.throughline.order.progress;

import static io.throughline.order.EndWords.advance;
import static io.throughline.order.EndWords.closed;
import static io.throughline.order.MoneyWords.authorized;
import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.NodeWords.nodeAsked;
import static io.throughline.order.NodeWords.request;
import static io.throughline.order.PolicyWords.releaseByHand;
import static io.throughline.order.PolicyWords.reserveWhenPaid;
import static io.throughline.order.SaleWords.parts;
import static io.throughline.order.SaleWords.recognized;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.requested;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.reservedTwoLines;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleLife.validTwoLines;
import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.SampleOrder.line;
import static io.throughline.order.StockWords.backordered;
import static io.throughline.order.StockWords.declined;
import static io.throughline.order.StockWords.promised;
import static io.throughline.order.StockWords.promisedAt;
import static io.throughline.order.StockWords.reservation;
import static io.throughline.order.StockWords.stockRequested;
import static io.throughline.order.Units.caps;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.terms.Bucket.BACKORDERED;
import static io.throughline.order.terms.Bucket.DELIVERED;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.RESERVED;

import io.throughline.order.OrderSpec;
import io.throughline.order.SampleOrder;
import io.throughline.order.Units;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.event.UnitsDelivered;
import io.throughline.order.terms.HoldScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is next for the goods of an order, as its channel's policy says.
class AdvanceStockSpec extends OrderSpec {

  private static final String DEFAULT = "default-1";
  private static final Units CARDS = new Units("line-2", "GIFT", 2);

  @Test
  void a_valid_order_asks_for_stock() {
    after(valid()).when(advance()).expectEvents(stockRequested(reservation(1), DEFAULT, shirts(2)));
  }

  @Test
  void an_order_that_is_not_valid_asks_for_nothing() {
    staysQuiet(after(received()).when(advance()));
  }

  @Test
  void where_the_policy_waits_for_the_money_it_is_promised_or_there() {
    staysQuiet(after(valid()).when(advance(reserveWhenPaid())));
    staysQuiet(after(valid(), captured("c1", "48.17")).when(advance(reserveWhenPaid())));
    after(valid(), paid())
        .when(advance(reserveWhenPaid()))
        .expectEvents(stockRequested(reservation(1), "v7", shirts(2)));
    after(valid(), authorized("a1", "48.18"))
        .when(advance(reserveWhenPaid()))
        .expectEvents(stockRequested(reservation(1), "v7", shirts(2)));
  }

  @Test
  void a_held_order_asks_for_nothing() {
    staysQuiet(after(valid(), holding("reserve", null)).when(advance()));
  }

  @Test
  void units_that_wait_for_stock_are_not_asked_for_again_by_themselves() {
    staysQuiet(
        after(requested(), declined("r1"), backordered("r1", shirts(2).move(OPEN, BACKORDERED)))
            .when(advance()));
  }

  @Test
  void asked_for_again_stays_quiet() {
    staysQuiet(after(requested()).when(advance()));
  }

  @Test
  void reserved_units_go_to_their_node() {
    after(reserved())
        .when(advance())
        .expectEvents(
            nodeAsked(
                request(1),
                "east",
                DEFAULT,
                List.of(shirts(2).move(RESERVED, RELEASED, "r1", request(1)))));
  }

  @Test
  void each_node_gets_its_own_request() {
    after(
            validTwoLines(),
            stockRequested("r1", shirts(2), caps(2)),
            promisedAt("west", "r1", "TEE-S", shirts(2).move(OPEN, RESERVED, "r1")),
            promisedAt("east", "r1", "CAP", caps(2).move(OPEN, RESERVED, "r1")))
        .when(advance())
        .expectEvents(
            nodeAsked(
                request(1),
                "east",
                DEFAULT,
                List.of(caps(2).move(RESERVED, RELEASED, "r1", request(1)))),
            nodeAsked(
                request(2),
                "west",
                DEFAULT,
                List.of(shirts(2).move(RESERVED, RELEASED, "r1", request(2)))));
  }

  @Test
  void units_of_one_order_travel_together_when_an_answer_of_stock_is_awaited() {
    var half =
        events(
            validTwoLines(),
            stockRequested("r1", shirts(2), caps(2)),
            promised("r1", "TEE-S", shirts(2).move(OPEN, RESERVED, "r1")));

    staysQuiet(after(half).when(advance()));
  }

  @Test
  void units_that_have_their_stock_do_not_wait_for_a_backorder() {
    after(
            validTwoLines(),
            stockRequested("r1", shirts(2), caps(2)),
            promised("r1", "CAP", caps(2).move(OPEN, RESERVED, "r1")),
            declined("r1"),
            backordered("r1", shirts(2).move(OPEN, BACKORDERED)))
        .when(advance())
        .expectEvents(
            nodeAsked(
                request(1),
                "east",
                DEFAULT,
                List.of(caps(2).move(RESERVED, RELEASED, "r1", request(1)))));
  }

  @Test
  void where_a_person_releases_nothing_is_released() {
    staysQuiet(after(reserved()).when(advance(releaseByHand())));
  }

  @Test
  void a_held_order_is_not_released_and_a_held_line_is_left_out() {
    staysQuiet(after(reserved(), holding("release", null)).when(advance()));
    after(reservedTwoLines(), holding("release", new HoldScope(List.of("line-2"), null)))
        .when(advance())
        .expectEvents(
            nodeAsked(
                request(1),
                "east",
                DEFAULT,
                List.of(shirts(2).move(RESERVED, RELEASED, "r1", request(1)))));
  }

  @Test
  void released_again_stays_quiet() {
    staysQuiet(after(atNode()).when(advance()));
  }

  @Test
  void what_needs_no_shipping_is_delivered_at_once() {
    after(withCards(), holding("reserve", null))
        .when(advance())
        .expectEvents(cardsDelivered(), cardsSold("2.50"));
  }

  @Test
  void what_needs_no_shipping_waits_for_the_money_where_the_policy_does() {
    staysQuiet(after(withCards()).when(advance(reserveWhenPaid())));
  }

  @Test
  void what_needs_no_shipping_waits_when_the_order_or_its_line_is_held() {
    var noStock = holding("reserve", null);

    staysQuiet(after(withCards(), noStock, holding("h2", "release", null)).when(advance()));
    staysQuiet(
        after(
                withCards(),
                noStock,
                holding("h2", "release", new HoldScope(List.of("line-2"), null)))
            .when(advance()));
  }

  @Test
  void delivered_again_stays_quiet() {
    staysQuiet(
        after(withCards(), holding("reserve", null), cardsDelivered(), cardsSold("2.50"))
            .when(advance()));
  }

  @Test
  void several_things_that_are_next_happen_together() {
    after(withCards())
        .when(advance())
        .expectEvents(
            cardsDelivered(),
            stockRequested(reservation(1), DEFAULT, shirts(2)),
            cardsSold("2.50"));
    after(anOrder().withLines(line("line-2", "GIFT", false)).received(), validated(), paid())
        .when(advance())
        .expectEvents(cardsDelivered(), cardsSold("5.00"), closed());
  }

  @Test
  void an_unknown_order_is_refused_and_a_closed_one_stays_quiet() {
    refusedWith(UNKNOWN_ORDER, after().when(advance()));
    staysQuiet(after(done()).when(advance()));
  }

  private static List<OrderEvent> withCards() {
    return events(
        anOrder().withLines(SampleOrder.shirts("line-1"), line("line-2", "GIFT", false)).received(),
        validated());
  }

  private static SaleRecognized cardsSold(String shipping) {
    return recognized(1, null, parts("39.98", "0.00", shipping, "3.20"));
  }

  private static UnitsDelivered cardsDelivered() {
    return new UnitsDelivered(ORDER, null, List.of(CARDS.move(OPEN, DELIVERED)), AT, AT);
  }

  private static HoldPlaced holding(String action, @Nullable HoldScope scope) {
    return holding("h1", action, scope);
  }

  private static HoldPlaced holding(String id, String action, @Nullable HoldScope scope) {
    return new HoldPlaced(
        ORDER, id, "manual", "REVIEW", "", List.of(action), scope, "risk", null, PLACED_HOLD_AT);
  }
}
