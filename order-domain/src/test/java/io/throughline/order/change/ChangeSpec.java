package io.throughline.order.change;

import static io.throughline.order.CancellationWords.addressChanged;
import static io.throughline.order.CancellationWords.canceled;
import static io.throughline.order.CancellationWords.changeAddress;
import static io.throughline.order.CancellationWords.changeQuantity;
import static io.throughline.order.CancellationWords.quantityChanged;
import static io.throughline.order.CancellationWords.worth;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.requested;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleOrder.usd;
import static io.throughline.order.StockWords.requestStock;
import static io.throughline.order.StockWords.reservation;
import static io.throughline.order.StockWords.stockRequested;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.command.Refusal.ALREADY_RELEASED;
import static io.throughline.order.command.Refusal.BLOCKED_BY_HOLD;
import static io.throughline.order.command.Refusal.CHANGE_ID_REUSED;
import static io.throughline.order.command.Refusal.CURRENCY_MISMATCH;
import static io.throughline.order.command.Refusal.ORDER_CLOSED;
import static io.throughline.order.command.Refusal.ORDER_REJECTED;
import static io.throughline.order.command.Refusal.PRICE_MISSING;
import static io.throughline.order.command.Refusal.UNKNOWN_LINE;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.terms.Bucket.CANCELED;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.RESERVED;

import io.throughline.order.MoneyWords;
import io.throughline.order.OrderSpec;
import io.throughline.order.command.ChangeAddress;
import io.throughline.order.command.ChangeQuantity;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.LineQuantityChanged;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An order is changed as long as no node has any unit of it.
class ChangeSpec extends OrderSpec {

  private static final LineQuantityChanged ONE_MORE = quantityChanged("g1", 2, 3, usd("21.59"));

  @Test
  void the_goods_go_somewhere_else() {
    after(reserved()).when(changeAddress("g1")).expectEvents(addressChanged("g1"));
  }

  @Test
  void the_same_address_again_stays_quiet() {
    staysQuiet(after(reserved(), addressChanged("g1")).when(changeAddress("g1")));
  }

  @Test
  void another_change_under_the_same_id_is_refused() {
    refusedWith(
        CHANGE_ID_REUSED,
        after(reserved(), addressChanged("g1"))
            .when(new ChangeAddress(ID, "g1", null, null, "MOVED", AT)));
    refusedWith(
        CHANGE_ID_REUSED,
        after(reserved(), addressChanged("g1")).when(changeQuantity("g1", 1, null)));
    refusedWith(
        CHANGE_ID_REUSED, after(valid(), ONE_MORE).when(changeQuantity("g1", 4, usd("21.59"))));
    refusedWith(
        CHANGE_ID_REUSED, after(valid(), ONE_MORE).when(changeQuantity("g1", 3, usd("21.60"))));
  }

  @Test
  void more_units_are_wanted_at_their_own_price() {
    after(valid()).when(changeQuantity("g1", 3, usd("21.59"))).expectEvents(ONE_MORE);
  }

  @Test
  void added_units_want_stock_also_while_the_others_are_asked_for() {
    after(requested(), ONE_MORE)
        .when(requestStock())
        .expectEvents(stockRequested(reservation(2), shirts(1)));
  }

  @Test
  void more_units_without_a_price_or_with_one_of_another_currency_are_refused() {
    refusedWith(PRICE_MISSING, after(valid()).when(changeQuantity("g1", 3, null)));
    refusedWith(CURRENCY_MISMATCH, after(valid()).when(changeQuantity("g1", 3, MoneyWords.EUROS)));
  }

  @Test
  void fewer_units_are_wanted_and_the_others_are_canceled() {
    after(reserved())
        .when(changeQuantity("g1", 1, null))
        .expectEvents(
            quantityChanged("g1", 2, 1, null),
            canceled(
                "g1",
                List.of(shirts(1).move(RESERVED, CANCELED, "r1")),
                "0.00",
                worth("line-1", "21.59")));
  }

  @Test
  void units_without_stock_are_the_first_to_go() {
    after(reserved(), ONE_MORE)
        .when(changeQuantity("g2", 1, null))
        .expectEvents(
            quantityChanged("g2", 3, 1, null),
            canceled(
                "g2",
                List.of(shirts(1).move(OPEN, CANCELED), shirts(1).move(RESERVED, CANCELED, "r1")),
                "0.00",
                worth("line-1", "43.18")));
  }

  @Test
  void none_at_all_are_wanted() {
    after(valid())
        .when(changeQuantity("g1", 0, null))
        .expectEvents(
            quantityChanged("g1", 2, 0, null),
            canceled(
                "g1", List.of(shirts(2).move(OPEN, CANCELED)), "5.00", worth("line-1", "43.18")));
  }

  @Test
  void as_many_as_before_stay_quiet() {
    staysQuiet(after(valid()).when(changeQuantity("g1", 2, null)));
  }

  @Test
  void the_same_change_again_stays_quiet() {
    staysQuiet(after(valid(), ONE_MORE).when(changeQuantity("g1", 3, usd("21.59"))));
    staysQuiet(
        after(
                valid(),
                quantityChanged("g1", 2, 1, null),
                canceled(
                    "g1",
                    List.of(shirts(1).move(OPEN, CANCELED)),
                    "0.00",
                    worth("line-1", "21.59")))
            .when(changeQuantity("g1", 1, null)));
  }

  @Test
  void an_order_that_a_node_has_is_refused() {
    refusedWith(ALREADY_RELEASED, after(atNode()).when(changeAddress("g1")));
    refusedWith(ALREADY_RELEASED, after(atNode()).when(changeQuantity("g1", 1, null)));
  }

  @Test
  void an_order_that_is_held_is_refused() {
    refusedWith(BLOCKED_BY_HOLD, after(valid(), noChanging()).when(changeAddress("g1")));
    refusedWith(BLOCKED_BY_HOLD, after(atNode(), noChanging()).when(changeAddress("g1")));
  }

  @Test
  void a_line_that_the_order_has_not_is_refused_whatever_else_stands_against_it() {
    var unknown = new ChangeQuantity(ID, "g1", "line-9", 1, null, "CHANGED_MIND", AT);

    refusedWith(UNKNOWN_LINE, after(valid()).when(unknown));
    refusedWith(UNKNOWN_LINE, after(atNode(), noChanging()).when(unknown));
  }

  @Test
  void an_unknown_a_rejected_and_a_closed_order_are_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(changeAddress("g1")));
    refusedWith(ORDER_REJECTED, after(received(), rejected()).when(changeQuantity("g1", 1, null)));
    refusedWith(ORDER_CLOSED, after(done()).when(changeAddress("g1")));
  }

  private static HoldPlaced noChanging() {
    return new HoldPlaced(
        ORDER,
        "h1",
        "manual",
        "PRINTED",
        "",
        List.of("change"),
        null,
        "operations",
        null,
        PLACED_HOLD_AT);
  }
}
