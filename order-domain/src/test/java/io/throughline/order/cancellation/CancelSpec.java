package io.throughline.order.cancellation;

import static io.throughline.order.CancellationWords.cancel;
import static io.throughline.order.CancellationWords.canceled;
import static io.throughline.order.CancellationWords.cancellationRequested;
import static io.throughline.order.CancellationWords.worth;
import static io.throughline.order.NodeWords.nodeAsked;
import static io.throughline.order.ParcelWords.shipped;
import static io.throughline.order.ParcelWords.voided;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.reservedTwoLines;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleLife.validTwoLines;
import static io.throughline.order.Units.caps;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.command.Refusal.CANCELLATION_ID_REUSED;
import static io.throughline.order.command.Refusal.EXCEEDS_CANCELABLE_UNITS;
import static io.throughline.order.command.Refusal.NOTHING_TO_CANCEL;
import static io.throughline.order.command.Refusal.ORDER_CLOSED;
import static io.throughline.order.command.Refusal.ORDER_REJECTED;
import static io.throughline.order.command.Refusal.UNKNOWN_LINE;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.terms.Bucket.CANCELED;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.PACKED;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.RESERVED;
import static io.throughline.order.terms.Bucket.SHIPPED;

import io.throughline.order.OrderSpec;
import io.throughline.order.terms.AtNode;
import io.throughline.order.terms.LineUnits;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Units that no node has are canceled at once; of the others their node is asked.
class CancelSpec extends OrderSpec {

  @Test
  void an_order_that_no_node_has_is_canceled_at_once_with_its_charges() {
    after(valid())
        .when(cancel("k1"))
        .expectEvents(
            cancellationRequested("k1"),
            canceled(
                "k1", List.of(shirts(2).move(OPEN, CANCELED)), "5.00", worth("line-1", "43.18")));
  }

  @Test
  void some_units_are_canceled_without_the_charges() {
    after(valid())
        .when(cancel("k1", units(1)))
        .expectEvents(
            cancellationRequested("k1", units(1)),
            canceled(
                "k1", List.of(shirts(1).move(OPEN, CANCELED)), "0.00", worth("line-1", "21.59")));
  }

  @Test
  void canceled_units_name_the_stock_that_they_give_back() {
    after(reserved())
        .when(cancel("k1", units(1)))
        .expectEvents(
            cancellationRequested("k1", units(1)),
            canceled(
                "k1",
                List.of(shirts(1).move(RESERVED, CANCELED, "r1")),
                "0.00",
                worth("line-1", "21.59")));
  }

  @Test
  void units_of_several_lines_are_canceled_together() {
    after(validTwoLines())
        .when(cancel("k1", units(1), caps(2).asLineUnits()))
        .expectEvents(
            cancellationRequested("k1", units(1), caps(2).asLineUnits()),
            canceled(
                "k1",
                List.of(shirts(1).move(OPEN, CANCELED), caps(2).move(OPEN, CANCELED)),
                "0.00",
                worth("line-1", "21.59"),
                worth("line-2", "43.18")));
  }

  @Test
  void an_order_that_is_not_checked_yet_can_be_canceled() {
    after(received())
        .when(cancel("k1"))
        .expectEvents(
            cancellationRequested("k1"),
            canceled(
                "k1", List.of(shirts(2).move(OPEN, CANCELED)), "5.00", worth("line-1", "43.18")));
  }

  @Test
  void a_node_is_asked_about_the_units_that_it_has() {
    after(atNode())
        .when(cancel("k1"))
        .expectEvents(
            cancellationRequested("k1", "CUSTOMER", List.of(), new AtNode("f1", "line-1", 2)));
  }

  @Test
  void what_no_node_has_is_canceled_first() {
    after(
            reservedTwoLines(),
            nodeAsked("f1", "east", shirts(1).move(RESERVED, RELEASED, "r1", "f1")))
        .when(cancel("k1", units(2)))
        .expectEvents(
            cancellationRequested(
                "k1", "CUSTOMER", List.of(units(2)), new AtNode("f1", "line-1", 1)),
            canceled(
                "k1",
                List.of(shirts(1).move(RESERVED, CANCELED, "r1")),
                "0.00",
                worth("line-1", "21.59")));
  }

  @Test
  void whoever_wants_everything_canceled_is_content_with_what_is_left() {
    after(
            atNode(),
            shipped("s1", "f1", units(1), shirts(1).move(RELEASED, SHIPPED, "r1", "f1", "s1")))
        .when(cancel("k1"))
        .expectEvents(
            cancellationRequested("k1", "CUSTOMER", List.of(), new AtNode("f1", "line-1", 1)));
  }

  @Test
  void units_that_no_node_was_asked_for_and_that_never_left_are_canceled_at_once() {
    after(
            valid(),
            shipped("s1", null, units(2), shirts(2).move(OPEN, SHIPPED, null, null, "s1")),
            voided("s1", shirts(2).move(SHIPPED, PACKED, null, null, "s1")))
        .when(cancel("k1"))
        .expectEvents(
            cancellationRequested("k1"),
            canceled(
                "k1", List.of(shirts(2).move(PACKED, CANCELED)), "5.00", worth("line-1", "43.18")));
  }

  @Test
  void one_unit_more_than_there_is_to_cancel_is_refused() {
    refusedWith(EXCEEDS_CANCELABLE_UNITS, after(valid()).when(cancel("k1", units(3))));
    refusedWith(EXCEEDS_CANCELABLE_UNITS, after(atNode()).when(cancel("k1", units(3))));
  }

  @Test
  void units_whose_node_is_asked_already_are_not_asked_about_twice() {
    refusedWith(
        NOTHING_TO_CANCEL,
        after(
                atNode(),
                cancellationRequested("k1", "CUSTOMER", List.of(), new AtNode("f1", "line-1", 2)))
            .when(cancel("k2")));
  }

  @Test
  void an_order_that_has_left_is_refused() {
    refusedWith(NOTHING_TO_CANCEL, after(sent()).when(cancel("k1")));
    refusedWith(NOTHING_TO_CANCEL, after(sent()).when(cancel("k1", units(1))));
  }

  @Test
  void a_line_that_the_order_has_not_is_refused() {
    refusedWith(UNKNOWN_LINE, after(valid()).when(cancel("k1", new LineUnits("line-9", 1))));
  }

  @Test
  void another_cancellation_under_the_same_id_is_refused() {
    refusedWith(
        CANCELLATION_ID_REUSED,
        after(valid(), cancellationRequested("k1", units(1))).when(cancel("k1", units(2))));
    refusedWith(
        CANCELLATION_ID_REUSED,
        after(valid(), cancellationRequested("k1", units(1)))
            .when(cancel("k1", "FINANCE", units(1))));
  }

  @Test
  void an_unknown_a_rejected_and_a_closed_order_are_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(cancel("k1")));
    refusedWith(ORDER_REJECTED, after(received(), rejected()).when(cancel("k1")));
    refusedWith(ORDER_CLOSED, after(done()).when(cancel("k1")));
  }

  @Test
  void the_same_cancellation_again_stays_quiet() {
    staysQuiet(
        after(
                valid(),
                cancellationRequested("k1"),
                canceled(
                    "k1",
                    List.of(shirts(2).move(OPEN, CANCELED)),
                    "5.00",
                    worth("line-1", "43.18")))
            .when(cancel("k1")));
  }

  @Test
  void the_same_cancellation_again_with_its_lines_in_another_order_stays_quiet() {
    staysQuiet(
        after(validTwoLines())
            .andGivenCommands(cancel("k1", units(1), caps(1).asLineUnits()))
            .when(cancel("k1", caps(1).asLineUnits(), units(1))));
  }
}
