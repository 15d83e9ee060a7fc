package io.throughline.order.shipment;

import static io.throughline.order.NodeWords.nodeAsked;
import static io.throughline.order.NodeWords.packed;
import static io.throughline.order.NodeWords.picked;
import static io.throughline.order.ParcelWords.parcel;
import static io.throughline.order.ParcelWords.ship;
import static io.throughline.order.ParcelWords.shipped;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.atNodeTwoLines;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.Units.caps;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.FACT_ID_REUSED;
import static io.throughline.order.terms.Bucket.PACKED;
import static io.throughline.order.terms.Bucket.PICKED;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.RESERVED;
import static io.throughline.order.terms.Bucket.SHIPPED;

import io.throughline.order.EndWords;
import io.throughline.order.OrderSpec;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.event.OrderShipped;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Parcels that leave as they should.
class ShipmentSpec extends OrderSpec {

  private static final OrderShipped FIRST =
      shipped("s1", "f1", units(1), shirts(1).move(RELEASED, SHIPPED, "r1", "f1", "s1"));

  @Test
  void packed_units_are_shipped() {
    after(atNode(), packed("q1", "f1", units(2), shirts(2).move(RELEASED, PACKED, "r1", "f1")))
        .when(ship("s1", "f1", units(2)))
        .expectEvents(
            shipped("s1", "f1", units(2), shirts(2).move(PACKED, SHIPPED, "r1", "f1", "s1")));
  }

  @Test
  void a_node_may_skip_every_scan() {
    after(atNode())
        .when(ship("s1", "f1", units(2)))
        .expectEvents(
            shipped("s1", "f1", units(2), shirts(2).move(RELEASED, SHIPPED, "r1", "f1", "s1")));
  }

  @Test
  void what_is_packed_leaves_before_what_is_picked_and_that_before_the_rest() {
    after(
            atNodeTwoLines(),
            picked("p1", "f1", units(1), shirts(1).move(RELEASED, PICKED, "r1", "f1")),
            packed("q1", "f1", units(1), shirts(1).move(RELEASED, PACKED, "r1", "f1")))
        .when(ship("s1", "f1", units(2)))
        .expectEvents(
            shipped(
                "s1",
                "f1",
                units(2),
                shirts(1).move(PACKED, SHIPPED, "r1", "f1", "s1"),
                shirts(1).move(PICKED, SHIPPED, "r1", "f1", "s1")));
  }

  @Test
  void an_order_leaves_in_several_parcels_on_several_days() {
    var tomorrow = Instant.parse("2026-11-21T12:00:00Z");

    after(atNode()).when(ship("s1", "f1", units(1))).expectEvents(FIRST);
    after(atNode(), FIRST)
        .when(
            new ConfirmShipment(
                ID, "s2", "f1", parcel("s2"), List.of(units(1)), tomorrow, tomorrow))
        .expectEvents(
            new OrderShipped(
                ORDER,
                "s2",
                "f1",
                parcel("s2"),
                List.of(units(1)),
                List.of(shirts(1).move(RELEASED, SHIPPED, "r1", "f1", "s2")),
                tomorrow,
                tomorrow));
  }

  @Test
  void one_parcel_carries_units_of_several_lines() {
    after(atNodeTwoLines())
        .when(ship("s1", "f1", units(2), caps(1).asLineUnits()))
        .expectEvents(
            shipped(
                "s1",
                "f1",
                List.of(units(2), caps(1).asLineUnits()),
                List.of(
                    shirts(2).move(RELEASED, SHIPPED, "r1", "f1", "s1"),
                    caps(1).move(RELEASED, SHIPPED, "r1", "f1", "s1"))));
  }

  @Test
  void a_parcel_that_names_no_request_takes_what_nodes_have() {
    after(atNode())
        .when(ship("s1", null, units(2)))
        .expectEvents(
            shipped("s1", null, units(2), shirts(2).move(RELEASED, SHIPPED, "r1", "f1", "s1")));
  }

  @Test
  void a_parcel_takes_from_its_own_request_first_and_then_from_others() {
    after(
            reserved(),
            nodeAsked("f1", "east", shirts(1).move(RESERVED, RELEASED, "r1", "f1")),
            nodeAsked("f2", "east", shirts(1).move(RESERVED, RELEASED, "r1", "f2")))
        .when(ship("s1", "f2", units(2)))
        .expectEvents(
            shipped(
                "s1",
                "f2",
                units(2),
                shirts(1).move(RELEASED, SHIPPED, "r1", "f2", "s1"),
                shirts(1).move(RELEASED, SHIPPED, "r1", "f1", "s1")));
  }

  @Test
  void another_parcel_under_the_same_id_contradicts_and_moves_nothing() {
    after(sent())
        .when(ship("s1", "f1", units(1)))
        .expectEvents(
            EndWords.contradicted(FACT_ID_REUSED, "s1", "MEDIUM", "another parcel of this id"));
  }

  @Test
  void the_same_parcel_again_stays_quiet() {
    staysQuiet(after(sent()).when(ship("s1", "f1", units(2))));
  }

  @Test
  void the_same_parcel_again_with_its_lines_in_another_order_stays_quiet() {
    staysQuiet(
        after(
                atNodeTwoLines(),
                shipped(
                    "s1",
                    "f1",
                    List.of(units(2), caps(1).asLineUnits()),
                    List.of(
                        shirts(2).move(RELEASED, SHIPPED, "r1", "f1", "s1"),
                        caps(1).move(RELEASED, SHIPPED, "r1", "f1", "s1"))))
            .when(ship("s1", "f1", caps(1).asLineUnits(), units(2))));
  }

  @Test
  void a_parcel_of_an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(ship("s1", "f1", units(2))));
  }
}
