package io.throughline.order.shipment;

import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.ParcelWords.awaited;
import static io.throughline.order.ParcelWords.deliver;
import static io.throughline.order.ParcelWords.delivered;
import static io.throughline.order.ParcelWords.lose;
import static io.throughline.order.ParcelWords.lost;
import static io.throughline.order.ParcelWords.ship;
import static io.throughline.order.ParcelWords.shipped;
import static io.throughline.order.ParcelWords.voidParcel;
import static io.throughline.order.ParcelWords.voided;
import static io.throughline.order.SampleLife.arrived;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.DELIVERED_AFTER_LOSS;
import static io.throughline.order.ruling.Contradiction.DELIVERED_AFTER_VOID;
import static io.throughline.order.ruling.Contradiction.LOST_AFTER_DELIVERY;
import static io.throughline.order.ruling.Contradiction.LOST_AFTER_VOID;
import static io.throughline.order.ruling.Contradiction.VOIDED_AFTER_ARRIVAL;
import static io.throughline.order.terms.Bucket.DELIVERED;
import static io.throughline.order.terms.Bucket.LOST;
import static io.throughline.order.terms.Bucket.PACKED;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.SHIPPED;

import io.throughline.order.OrderSpec;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.ParcelLost;
import io.throughline.order.event.ShipmentVoided;
import io.throughline.order.event.UnitsDelivered;
import org.junit.jupiter.api.Test;

/// The first end of a parcel that is told counts.
class ParcelEndSpec extends OrderSpec {

  private static final OrderShipped SENT =
      shipped("s1", "f1", units(2), shirts(2).move(RELEASED, SHIPPED, "r1", "f1", "s1"));
  private static final UnitsDelivered ARRIVED =
      delivered("s1", shirts(2).move(SHIPPED, DELIVERED, "r1", "f1", "s1"));
  private static final ParcelLost GONE =
      lost("s1", shirts(2).move(SHIPPED, LOST, "r1", "f1", "s1"));
  private static final ShipmentVoided NEVER_LEFT =
      voided("s1", shirts(2).move(SHIPPED, PACKED, "r1", "f1", "s1"));

  @Test
  void a_parcel_arrives_gets_lost_or_never_left() {
    after(sent()).when(deliver("s1")).expectEvents(ARRIVED);
    after(sent()).when(lose("s1")).expectEvents(GONE);
    after(sent()).when(voidParcel("s1")).expectEvents(NEVER_LEFT);
  }

  @Test
  void the_units_of_another_parcel_stay_on_their_way() {
    after(
            atNode(),
            shipped("s1", "f1", units(1), shirts(1).move(RELEASED, SHIPPED, "r1", "f1", "s1")),
            shipped("s2", "f1", units(1), shirts(1).move(RELEASED, SHIPPED, "r1", "f1", "s2")))
        .when(deliver("s2"))
        .expectEvents(delivered("s2", shirts(1).move(SHIPPED, DELIVERED, "r1", "f1", "s2")));
  }

  @Test
  void the_same_end_again_stays_quiet() {
    staysQuiet(after(arrived()).when(deliver("s1")));
    staysQuiet(after(sent(), GONE).when(lose("s1")));
    staysQuiet(after(sent(), NEVER_LEFT).when(voidParcel("s1")));
  }

  @Test
  void another_end_contradicts_and_moves_nothing() {
    after(sent(), GONE)
        .when(deliver("s1"))
        .expectEvents(
            contradicted(
                DELIVERED_AFTER_LOSS, "s1", "MEDIUM", "it was LOST, now it is told DELIVERED"));
    after(sent(), NEVER_LEFT)
        .when(deliver("s1"))
        .expectEvents(
            contradicted(
                DELIVERED_AFTER_VOID, "s1", "MEDIUM", "it was VOIDED, now it is told DELIVERED"));
    after(arrived())
        .when(lose("s1"))
        .expectEvents(
            contradicted(
                LOST_AFTER_DELIVERY, "s1", "HIGH", "it was DELIVERED, now it is told LOST"));
    after(sent(), NEVER_LEFT)
        .when(lose("s1"))
        .expectEvents(
            contradicted(LOST_AFTER_VOID, "s1", "LOW", "it was VOIDED, now it is told LOST"));
    after(arrived())
        .when(voidParcel("s1"))
        .expectEvents(
            contradicted(
                VOIDED_AFTER_ARRIVAL, "s1", "MEDIUM", "it was DELIVERED, now it is told VOIDED"));
  }

  @Test
  void the_same_contradiction_again_stays_quiet() {
    staysQuiet(
        after(
                arrived(),
                contradicted(
                    LOST_AFTER_DELIVERY, "s1", "HIGH", "it was DELIVERED, now it is told LOST"))
            .when(lose("s1")));
  }

  @Test
  void a_parcel_of_a_closed_order_that_is_lost_after_all_brings_it_back() {
    after(done())
        .when(lose("s1"))
        .expectEvents(
            reopened("LOST_AFTER_DELIVERY", "s1"),
            contradicted(
                LOST_AFTER_DELIVERY, "s1", "HIGH", "it was DELIVERED, now it is told LOST"));
  }

  @Test
  void what_is_told_of_a_parcel_before_the_parcel_waits_for_it() {
    after(atNode()).when(deliver("s1")).expectEvents(awaited("s1", "DELIVERED"));
    after(atNode()).when(lose("s1")).expectEvents(awaited("s1", "LOST"));
    after(atNode()).when(voidParcel("s1")).expectEvents(awaited("s1", "VOIDED"));
  }

  @Test
  void it_counts_as_soon_as_the_parcel_is_known() {
    after(atNode(), awaited("s1", "DELIVERED"))
        .when(ship("s1", "f1", units(2)))
        .expectEvents(SENT, ARRIVED);
    after(atNode(), awaited("s1", "LOST"))
        .when(ship("s1", "f1", units(2)))
        .expectEvents(SENT, GONE);
    after(atNode(), awaited("s1", "VOIDED"))
        .when(ship("s1", "f1", units(2)))
        .expectEvents(SENT, NEVER_LEFT);
  }

  @Test
  void told_early_twice_stays_quiet_and_told_otherwise_contradicts() {
    staysQuiet(after(atNode(), awaited("s1", "DELIVERED")).when(deliver("s1")));
    after(atNode(), awaited("s1", "DELIVERED"))
        .when(lose("s1"))
        .expectEvents(
            contradicted(
                LOST_AFTER_DELIVERY, "s1", "HIGH", "it was DELIVERED, now it is told LOST"));
  }

  @Test
  void the_end_of_a_parcel_of_an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(deliver("s1")));
    refusedWith(UNKNOWN_ORDER, after().when(lose("s1")));
    refusedWith(UNKNOWN_ORDER, after().when(voidParcel("s1")));
  }

  @Test
  void units_that_never_left_are_shipped_again_and_use_up_no_stock_twice() {
    after(sent(), NEVER_LEFT)
        .when(ship("s2", "f1", units(2)))
        .expectEvents(
            shipped("s2", "f1", units(2), shirts(2).move(PACKED, SHIPPED, null, "f1", "s2")));
  }

  @Test
  void a_parcel_that_never_left_is_not_shipped_again_under_its_id() {
    staysQuiet(after(sent(), NEVER_LEFT).when(ship("s1", "f1", units(2))));
  }
}
