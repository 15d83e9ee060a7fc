package io.throughline.order.fulfillment;

import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.NodeWords.miss;
import static io.throughline.order.NodeWords.missed;
import static io.throughline.order.NodeWords.pack;
import static io.throughline.order.NodeWords.packed;
import static io.throughline.order.NodeWords.pick;
import static io.throughline.order.NodeWords.picked;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.atNodeTwoLines;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.Units.caps;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.PACKED;
import static io.throughline.order.terms.Bucket.PICKED;
import static io.throughline.order.terms.Bucket.RELEASED;

import io.throughline.order.EndWords;
import io.throughline.order.OrderSpec;
import io.throughline.order.SampleLife;
import io.throughline.order.event.UnitsPicked;
import io.throughline.order.ruling.Contradiction;
import org.junit.jupiter.api.Test;

/// Picking, missing and packing: a node reports, nobody refuses.
class NodeWorkSpec extends OrderSpec {

  private static final UnitsPicked ONE_PICKED =
      picked("p1", "f1", units(1), shirts(1).move(RELEASED, PICKED, "r1", "f1"));
  private static final UnitsPicked BOTH_PICKED =
      picked("p1", "f1", units(2), shirts(2).move(RELEASED, PICKED, "r1", "f1"));

  @Test
  void units_are_picked() {
    after(atNode()).when(pick("p1", "f1", units(2))).expectEvents(BOTH_PICKED);
  }

  @Test
  void units_are_picked_one_after_the_other() {
    after(atNode(), ONE_PICKED)
        .when(pick("p2", "f1", units(1)))
        .expectEvents(picked("p2", "f1", units(1), shirts(1).move(RELEASED, PICKED, "r1", "f1")));
  }

  @Test
  void one_unit_more_than_was_released_contradicts_and_the_others_are_picked() {
    after(atNode())
        .when(pick("p1", "f1", units(3)))
        .expectEvents(
            picked("p1", "f1", units(3), shirts(2).move(RELEASED, PICKED, "r1", "f1")),
            contradicted(Contradiction.PICKED_MORE_THAN_RELEASED, "p1", "MEDIUM", "1 units of 3"));
  }

  @Test
  void units_of_a_request_that_nobody_made_contradict() {
    after(reserved())
        .when(pick("p1", "f9", units(2)))
        .expectEvents(
            picked("p1", "f9", units(2)),
            contradicted(Contradiction.UNKNOWN_FULFILLMENT_ORDER, "p1", "MEDIUM", "f9"));
  }

  @Test
  void another_pick_under_the_same_id_contradicts_and_moves_nothing() {
    after(atNode(), ONE_PICKED)
        .when(pick("p1", "f1", units(2)))
        .expectEvents(
            contradicted(
                Contradiction.FACT_ID_REUSED, "p1", "MEDIUM", "another report of this id"));
  }

  @Test
  void the_same_pick_again_stays_quiet() {
    staysQuiet(after(atNode(), ONE_PICKED).when(pick("p1", "f1", units(1))));
  }

  @Test
  void units_that_are_not_found_are_open_again_wherever_they_were_looked_for() {
    after(atNode())
        .when(miss("m1", "f1", units(1)))
        .expectEvents(
            missed("m1", "f1", "east", units(1), shirts(1).move(RELEASED, OPEN, "r1", "f1")));
    after(atNode(), BOTH_PICKED)
        .when(miss("m1", "f1", units(1)))
        .expectEvents(
            missed("m1", "f1", "east", units(1), shirts(1).move(PICKED, OPEN, "r1", "f1")));
  }

  @Test
  void units_that_are_not_on_the_shelf_go_before_those_that_were_picked() {
    after(atNode(), ONE_PICKED)
        .when(miss("m1", "f1", units(2)))
        .expectEvents(
            missed(
                "m1",
                "f1",
                "east",
                units(2),
                shirts(1).move(RELEASED, OPEN, "r1", "f1"),
                shirts(1).move(PICKED, OPEN, "r1", "f1")));
  }

  @Test
  void a_shortage_of_what_has_left_contradicts() {
    after(sent())
        .when(miss("m1", "f1", units(1)))
        .expectEvents(
            missed("m1", "f1", "east", units(1)),
            contradicted(Contradiction.SHORT_OF_MORE_THAN_RELEASED, "m1", "LOW", "1 units of 1"));
  }

  @Test
  void a_shortage_at_a_node_that_nobody_asked_contradicts() {
    after(reserved())
        .when(miss("m1", "f9", units(1)))
        .expectEvents(
            missed("m1", "f9", null, units(1)),
            contradicted(Contradiction.UNKNOWN_FULFILLMENT_ORDER, "m1", "MEDIUM", "f9"));
  }

  @Test
  void the_same_shortage_again_stays_quiet() {
    staysQuiet(
        after(
                atNode(),
                missed("m1", "f1", "east", units(1), shirts(1).move(RELEASED, OPEN, "r1", "f1")))
            .when(miss("m1", "f1", units(1))));
  }

  @Test
  void picked_units_are_packed() {
    after(atNode(), BOTH_PICKED)
        .when(pack("q1", "f1", units(2)))
        .expectEvents(packed("q1", "f1", units(2), shirts(2).move(PICKED, PACKED, "r1", "f1")));
  }

  @Test
  void a_node_may_skip_the_scan_of_picking() {
    after(atNode())
        .when(pack("q1", "f1", units(2)))
        .expectEvents(packed("q1", "f1", units(2), shirts(2).move(RELEASED, PACKED, "r1", "f1")));
  }

  @Test
  void one_unit_more_than_was_released_contradicts_and_the_others_are_packed() {
    after(atNode(), BOTH_PICKED)
        .when(pack("q1", "f1", units(3)))
        .expectEvents(
            packed("q1", "f1", units(3), shirts(2).move(PICKED, PACKED, "r1", "f1")),
            contradicted(Contradiction.PACKED_MORE_THAN_RELEASED, "q1", "MEDIUM", "1 units of 3"));
  }

  @Test
  void the_same_pack_again_stays_quiet() {
    staysQuiet(
        after(atNode(), packed("q1", "f1", units(2), shirts(2).move(RELEASED, PACKED, "r1", "f1")))
            .when(pack("q1", "f1", units(2))));
  }

  @Test
  void a_pick_a_shortage_and_a_pack_may_have_the_same_number() {
    after(atNode(), picked("1", "f1", units(1), shirts(1).move(RELEASED, PICKED, "r1", "f1")))
        .when(pack("1", "f1", units(1)))
        .expectEvents(packed("1", "f1", units(1), shirts(1).move(PICKED, PACKED, "r1", "f1")));
  }

  @Test
  void the_same_report_again_with_its_lines_in_another_order_stays_quiet() {
    var shirt = units(1);
    var cap = caps(1).asLineUnits();

    staysQuiet(
        after(atNodeTwoLines())
            .andGivenCommands(pick("p1", "f1", shirt, cap))
            .when(pick("p1", "f1", cap, shirt)));
    staysQuiet(
        after(atNodeTwoLines())
            .andGivenCommands(pack("q1", "f1", shirt, cap))
            .when(pack("q1", "f1", cap, shirt)));
    staysQuiet(
        after(atNodeTwoLines())
            .andGivenCommands(miss("m1", "f1", shirt, cap))
            .when(miss("m1", "f1", cap, shirt)));
  }

  @Test
  void work_on_a_closed_order_that_contradicts_brings_it_back() {
    after(SampleLife.done())
        .when(pick("p9", "f1", units(1)))
        .expectEvents(
            EndWords.reopened("PICKED_MORE_THAN_RELEASED", "p9"),
            picked("p9", "f1", units(1)),
            contradicted(Contradiction.PICKED_MORE_THAN_RELEASED, "p9", "MEDIUM", "1 units of 1"));
  }

  @Test
  void work_on_an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(pick("p1", "f1", units(1))));
    refusedWith(UNKNOWN_ORDER, after().when(miss("m1", "f1", units(1))));
    refusedWith(UNKNOWN_ORDER, after().when(pack("q1", "f1", units(1))));
  }
}
