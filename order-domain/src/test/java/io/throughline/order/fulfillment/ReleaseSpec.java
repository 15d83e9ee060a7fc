package io.throughline.order.fulfillment;

import static io.throughline.order.NodeWords.askNode;
import static io.throughline.order.NodeWords.nodeAsked;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.requested;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.reservedTwoLines;
import static io.throughline.order.Units.caps;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.command.Refusal.BLOCKED_BY_HOLD;
import static io.throughline.order.command.Refusal.FULFILLMENT_ORDER_ID_REUSED;
import static io.throughline.order.command.Refusal.NOT_RESERVED;
import static io.throughline.order.command.Refusal.ORDER_CLOSED;
import static io.throughline.order.command.Refusal.ORDER_REJECTED;
import static io.throughline.order.command.Refusal.UNKNOWN_LINE;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.RESERVED;

import io.throughline.order.OrderSpec;
import io.throughline.order.SampleLife;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.terms.HoldScope;
import io.throughline.order.terms.LineUnits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// One node is asked to ship reserved units.
class ReleaseSpec extends OrderSpec {

  private static final LineUnits NO_SUCH_LINE = new LineUnits("line-9", 1);

  @Test
  void reserved_units_are_released_to_their_node() {
    after(reserved())
        .when(askNode("f1", "east", units(2)))
        .expectEvents(nodeAsked("f1", "east", shirts(2).move(RESERVED, RELEASED, "r1", "f1")));
  }

  @Test
  void some_of_them_can_be_released_and_the_others_later() {
    var first = nodeAsked("f1", "east", shirts(1).move(RESERVED, RELEASED, "r1", "f1"));

    after(reserved()).when(askNode("f1", "east", units(1))).expectEvents(first);
    after(reserved(), first)
        .when(askNode("f2", "east", units(1)))
        .expectEvents(nodeAsked("f2", "east", shirts(1).move(RESERVED, RELEASED, "r1", "f2")));
  }

  @Test
  void units_of_several_lines_are_one_request() {
    after(reservedTwoLines())
        .when(askNode("f1", "east", units(2), caps(1).asLineUnits()))
        .expectEvents(
            nodeAsked(
                "f1",
                "east",
                shirts(2).move(RESERVED, RELEASED, "r1", "f1"),
                caps(1).move(RESERVED, RELEASED, "r1", "f1")));
  }

  @Test
  void one_unit_more_than_is_reserved_is_refused() {
    refusedWith(NOT_RESERVED, after(reserved()).when(askNode("f1", "east", units(3))));
  }

  @Test
  void units_that_have_no_stock_or_have_it_elsewhere_are_refused() {
    refusedWith(NOT_RESERVED, after(requested()).when(askNode("f1", "east", units(1))));
    refusedWith(NOT_RESERVED, after(reserved()).when(askNode("f1", "west", units(1))));
  }

  @Test
  void a_line_that_the_order_has_not_is_refused() {
    refusedWith(UNKNOWN_LINE, after(reserved()).when(askNode("f1", "east", NO_SUCH_LINE)));
  }

  @Test
  void an_unknown_line_comes_before_a_hold_and_a_hold_before_missing_stock() {
    refusedWith(
        UNKNOWN_LINE,
        after(reserved(), noReleasing(null)).when(askNode("f1", "east", units(3), NO_SUCH_LINE)));
    refusedWith(
        BLOCKED_BY_HOLD,
        after(reservedTwoLines(), noReleasing(new HoldScope(List.of("line-2"), null)))
            .when(askNode("f1", "east", units(3), caps(1).asLineUnits())));
  }

  @Test
  void an_order_that_is_held_is_refused() {
    refusedWith(
        BLOCKED_BY_HOLD,
        after(reserved(), noReleasing(null)).when(askNode("f1", "east", units(2))));
  }

  @Test
  void a_line_that_is_held_is_refused_and_the_other_one_is_not() {
    var heldCaps = noReleasing(new HoldScope(List.of("line-2"), null));

    refusedWith(
        BLOCKED_BY_HOLD,
        after(reservedTwoLines(), heldCaps).when(askNode("f1", "east", caps(2).asLineUnits())));
    after(reservedTwoLines(), heldCaps)
        .when(askNode("f1", "east", units(2)))
        .expectEvents(nodeAsked("f1", "east", shirts(2).move(RESERVED, RELEASED, "r1", "f1")));
  }

  @Test
  void another_request_under_the_same_id_is_refused() {
    refusedWith(FULFILLMENT_ORDER_ID_REUSED, after(atNode()).when(askNode("f1", "east", units(1))));
    refusedWith(FULFILLMENT_ORDER_ID_REUSED, after(atNode()).when(askNode("f1", "west", units(2))));
  }

  @Test
  void an_unknown_a_rejected_and_a_closed_order_are_refused() {
    var ask = askNode("f1", "east", units(2));

    refusedWith(UNKNOWN_ORDER, after().when(ask));
    refusedWith(ORDER_REJECTED, after(received(), rejected()).when(ask));
    refusedWith(ORDER_CLOSED, after(SampleLife.done()).when(ask));
  }

  @Test
  void the_same_request_again_stays_quiet() {
    staysQuiet(after(atNode()).when(askNode("f1", "east", units(2))));
  }

  private static HoldPlaced noReleasing(@Nullable HoldScope scope) {
    return new HoldPlaced(
        ORDER,
        "h1",
        "manual",
        "STOCKTAKING",
        "",
        List.of("release"),
        scope,
        "operations",
        null,
        PLACED_HOLD_AT);
  }
}
