package io.throughline.order.shipment;

import static io.throughline.order.CancellationWords.canceled;
import static io.throughline.order.CancellationWords.cancellationRequested;
import static io.throughline.order.CancellationWords.worth;
import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.ParcelWords.ship;
import static io.throughline.order.ParcelWords.shipped;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.atNodeTwoLines;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.Units.caps;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.ruling.Contradiction.SHIPPED_AFTER_CANCELLATION;
import static io.throughline.order.ruling.Contradiction.SHIPPED_AFTER_REJECTION;
import static io.throughline.order.ruling.Contradiction.SHIPPED_MORE_THAN_ORDERED;
import static io.throughline.order.ruling.Contradiction.SHIPPED_WHILE_HELD;
import static io.throughline.order.ruling.Contradiction.SHIPPED_WITHOUT_RELEASE;
import static io.throughline.order.terms.Bucket.CANCELED;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.RESERVED;
import static io.throughline.order.terms.Bucket.SHIPPED;

import io.throughline.order.OrderSpec;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.terms.HoldScope;
import io.throughline.order.terms.LineUnits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Parcels that should not have left. They have: the units are shipped, and a person looks at it.
class StrangeShipmentSpec extends OrderSpec {

  private static final AnomalyRecorded NOT_RELEASED =
      contradicted(
          SHIPPED_WITHOUT_RELEASE, "s1", "MEDIUM", "no node was asked to ship these units");
  private static final AnomalyRecorded WHILE_HELD =
      contradicted(SHIPPED_WHILE_HELD, "s1", "HIGH", "held by h1");

  @Test
  void units_that_no_node_was_asked_to_ship() {
    after(reserved())
        .when(ship("s1", null, units(2)))
        .expectEvents(
            shipped("s1", null, units(2), shirts(2).move(RESERVED, SHIPPED, "r1", null, "s1")),
            NOT_RELEASED);
    after(valid())
        .when(ship("s1", null, units(2)))
        .expectEvents(
            shipped("s1", null, units(2), shirts(2).move(OPEN, SHIPPED, null, null, "s1")),
            NOT_RELEASED);
  }

  @Test
  void units_of_an_order_that_is_held() {
    after(atNode(), noShipping(null))
        .when(ship("s1", "f1", units(2)))
        .expectEvents(
            shipped("s1", "f1", units(2), shirts(2).move(RELEASED, SHIPPED, "r1", "f1", "s1")),
            WHILE_HELD);
  }

  @Test
  void units_of_two_lines_that_are_held_are_one_contradiction() {
    after(atNodeTwoLines(), noShipping(null))
        .when(ship("s1", "f1", units(1), caps(1).asLineUnits()))
        .expectEvents(
            shipped(
                "s1",
                "f1",
                List.of(units(1), caps(1).asLineUnits()),
                List.of(
                    shirts(1).move(RELEASED, SHIPPED, "r1", "f1", "s1"),
                    caps(1).move(RELEASED, SHIPPED, "r1", "f1", "s1"))),
            WHILE_HELD);
  }

  @Test
  void units_whose_request_to_the_node_is_held() {
    after(atNode(), noShipping(new HoldScope(List.of(), "f1")))
        .when(ship("s1", "f1", units(2)))
        .expectEvents(
            shipped("s1", "f1", units(2), shirts(2).move(RELEASED, SHIPPED, "r1", "f1", "s1")),
            WHILE_HELD);
  }

  @Test
  void another_line_that_is_held_does_not_matter() {
    after(atNodeTwoLines(), noShipping(new HoldScope(List.of("line-2"), null)))
        .when(ship("s1", "f1", units(2)))
        .expectEvents(
            shipped("s1", "f1", units(2), shirts(2).move(RELEASED, SHIPPED, "r1", "f1", "s1")));
  }

  @Test
  void units_that_were_canceled() {
    after(
            reserved(),
            cancellationRequested("k1"),
            canceled(
                "k1",
                List.of(shirts(2).move(RESERVED, CANCELED, "r1")),
                "5.00",
                worth("line-1", "43.18")))
        .when(ship("s1", "f1", units(2)))
        .expectEvents(
            shipped("s1", "f1", units(2)),
            contradicted(
                SHIPPED_AFTER_CANCELLATION,
                "s1/line-1",
                "HIGH",
                "2 of line line-1, 0 could be shipped"));
  }

  @Test
  void one_unit_more_than_was_ordered() {
    after(atNode())
        .when(ship("s1", "f1", units(3)))
        .expectEvents(
            shipped("s1", "f1", units(3), shirts(2).move(RELEASED, SHIPPED, "r1", "f1", "s1")),
            contradicted(
                SHIPPED_MORE_THAN_ORDERED,
                "s1/line-1",
                "HIGH",
                "3 of line line-1, 2 could be shipped"));
  }

  @Test
  void units_of_a_line_that_the_order_has_not() {
    after(atNode())
        .when(ship("s1", "f1", new LineUnits("line-9", 1)))
        .expectEvents(
            shipped("s1", "f1", new LineUnits("line-9", 1)),
            contradicted(
                SHIPPED_MORE_THAN_ORDERED,
                "s1/line-9",
                "HIGH",
                "1 of line line-9, 0 could be shipped"));
  }

  @Test
  void units_of_an_order_that_was_rejected() {
    after(received(), rejected())
        .when(ship("s1", null, units(2)))
        .expectEvents(
            shipped("s1", null, units(2), shirts(2).move(OPEN, SHIPPED, null, null, "s1")),
            contradicted(SHIPPED_AFTER_REJECTION, "s1", "HIGH", "the order was rejected"),
            NOT_RELEASED);
  }

  @Test
  void a_parcel_of_a_closed_order_brings_it_back() {
    after(done())
        .when(ship("s9", null, units(1)))
        .expectEvents(
            reopened("SHIPPED_MORE_THAN_ORDERED", "s9"),
            shipped("s9", null, units(1)),
            contradicted(
                SHIPPED_MORE_THAN_ORDERED,
                "s9/line-1",
                "HIGH",
                "1 of line line-1, 0 could be shipped"));
  }

  @Test
  void the_same_parcel_again_stays_quiet() {
    staysQuiet(
        after(
                reserved(),
                shipped("s1", null, units(2), shirts(2).move(RESERVED, SHIPPED, "r1", null, "s1")),
                NOT_RELEASED)
            .when(ship("s1", null, units(2))));
  }

  private static HoldPlaced noShipping(@Nullable HoldScope scope) {
    return new HoldPlaced(
        ORDER,
        "h1",
        "manual",
        "FRAUD_REVIEW",
        "",
        List.of("ship"),
        scope,
        "risk",
        null,
        PLACED_HOLD_AT);
  }
}
