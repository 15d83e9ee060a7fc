package io.throughline.order.reservation;

import static io.throughline.order.CancellationWords.canceled;
import static io.throughline.order.CancellationWords.cancellationRequested;
import static io.throughline.order.CancellationWords.worth;
import static io.throughline.order.SampleLife.requested;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleLife.validTwoLines;
import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.StockWords.backordered;
import static io.throughline.order.StockWords.declined;
import static io.throughline.order.StockWords.orderReserved;
import static io.throughline.order.StockWords.promise;
import static io.throughline.order.StockWords.promised;
import static io.throughline.order.StockWords.requestStock;
import static io.throughline.order.StockWords.reservation;
import static io.throughline.order.StockWords.stockRequested;
import static io.throughline.order.StockWords.surplus;
import static io.throughline.order.Units.caps;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.terms.Bucket.BACKORDERED;
import static io.throughline.order.terms.Bucket.CANCELED;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.RESERVED;

import io.throughline.order.OrderSpec;
import io.throughline.order.SampleLife;
import io.throughline.order.SampleOrder;
import io.throughline.order.Units;
import io.throughline.order.event.OrderEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a stock item promises is a fact, and goes to the units that asked for it.
class PromisedStockSpec extends OrderSpec {

  /// The units of a second line with the SKU of the first.
  private static final Units MORE_SHIRTS = new Units("line-2", "TEE-S", 2);

  @Test
  void promised_units_are_reserved_and_the_order_with_them() {
    after(requested())
        .when(promise("r1", "TEE-S", 2))
        .expectEvents(
            promised("r1", "TEE-S", shirts(2).move(OPEN, RESERVED, "r1")), orderReserved());
  }

  @Test
  void an_order_is_reserved_when_the_last_of_its_lines_is() {
    var first = promised("r1", "TEE-S", shirts(2).move(OPEN, RESERVED, "r1"));
    var second = promised("r1", "CAP", caps(2).move(OPEN, RESERVED, "r1"));
    var asked = events(validTwoLines(), stockRequested("r1", shirts(2), caps(2)));

    after(asked).when(promise("r1", "TEE-S", 2)).expectEvents(first);
    after(asked, first).when(promise("r1", "CAP", 2)).expectEvents(second, orderReserved());
  }

  @Test
  void two_lines_of_one_sku_share_what_is_promised() {
    after(twoLinesOfShirts())
        .when(promise("r1", "TEE-S", 4))
        .expectEvents(
            promised(
                "r1",
                "TEE-S",
                shirts(2).move(OPEN, RESERVED, "r1"),
                MORE_SHIRTS.move(OPEN, RESERVED, "r1")),
            orderReserved());
  }

  @Test
  void a_part_of_what_two_lines_of_one_sku_want_goes_to_the_first_of_them() {
    after(twoLinesOfShirts())
        .when(promise("r1", "TEE-S", 3))
        .expectEvents(
            promised(
                "r1",
                "TEE-S",
                shirts(2).move(OPEN, RESERVED, "r1"),
                new Units("line-2", "TEE-S", 1).move(OPEN, RESERVED, "r1")));
  }

  @Test
  void what_was_not_promised_is_asked_for_again() {
    after(requested(), promised("r1", "TEE-S", shirts(1).move(OPEN, RESERVED, "r1")))
        .when(requestStock())
        .expectEvents(stockRequested(reservation(2), shirts(1)));
  }

  @Test
  void units_that_waited_for_stock_are_reserved_in_the_end() {
    after(
            requested(),
            declined("r1"),
            backordered("r1", shirts(2).move(OPEN, BACKORDERED)),
            stockRequested("r2", shirts(2)))
        .when(promise("r2", "TEE-S", 2))
        .expectEvents(
            promised("r2", "TEE-S", shirts(2).move(BACKORDERED, RESERVED, "r2")), orderReserved());
  }

  @Test
  void stock_that_nobody_wants_any_more_goes_back() {
    after(requested(), oneCanceled())
        .when(promise("r1", "TEE-S", 2))
        .expectEvents(
            promised("r1", "TEE-S", shirts(1).move(OPEN, RESERVED, "r1")),
            surplus("r1", "TEE-S", 1),
            orderReserved());
  }

  @Test
  void all_of_it_goes_back_when_everything_was_canceled() {
    after(requested(), allCanceled())
        .when(promise("r1", "TEE-S", 2))
        .expectEvents(surplus("r1", "TEE-S", 2));
  }

  @Test
  void all_of_it_goes_back_from_a_closed_order_which_stays_closed() {
    after(SampleLife.done())
        .when(promise("r9", "TEE-S", 2))
        .expectEvents(surplus("r9", "TEE-S", 2));
  }

  @Test
  void an_order_that_was_never_received_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(promise("r1", "TEE-S", 2)));
  }

  @Test
  void the_same_answer_again_stays_quiet() {
    staysQuiet(after(reserved()).when(promise("r1", "TEE-S", 2)));
  }

  @Test
  void the_same_answer_again_stays_quiet_when_all_of_it_went_back() {
    staysQuiet(
        after(requested(), allCanceled(), surplus("r1", "TEE-S", 2))
            .when(promise("r1", "TEE-S", 2)));
  }

  @Test
  void stock_that_was_never_asked_for_goes_back_once() {
    after(valid()).when(promise("r9", "TEE-S", 2)).expectEvents(surplus("r9", "TEE-S", 2));
    staysQuiet(after(valid(), surplus("r9", "TEE-S", 2)).when(promise("r9", "TEE-S", 2)));
  }

  private static List<OrderEvent> twoLinesOfShirts() {
    var sample = anOrder().withLines(SampleOrder.shirts("line-1"), SampleOrder.shirts("line-2"));
    return events(sample.received(), validated(), stockRequested("r1", shirts(2), MORE_SHIRTS));
  }

  private static List<OrderEvent> oneCanceled() {
    return events(
        cancellationRequested("k1", units(1)),
        canceled("k1", List.of(shirts(1).move(OPEN, CANCELED)), "0.00", worth("line-1", "21.59")));
  }

  private static List<OrderEvent> allCanceled() {
    return events(
        cancellationRequested("k1"),
        canceled("k1", List.of(shirts(2).move(OPEN, CANCELED)), "5.00", worth("line-1", "43.18")));
  }
}
