package io.throughline.order.shipment;

import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.ParcelWords.deliver;
import static io.throughline.order.ParcelWords.delivered;
import static io.throughline.order.ParcelWords.parcel;
import static io.throughline.order.ParcelWords.shipped;
import static io.throughline.order.ParcelWords.voided;
import static io.throughline.order.ReturnWords.later;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.ruling.Contradiction.FACT_ID_REUSED;
import static io.throughline.order.ruling.Contradiction.SHIPPED_MORE_THAN_ORDERED;
import static io.throughline.order.terms.Bucket.DELIVERED;
import static io.throughline.order.terms.Bucket.PACKED;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.SHIPPED;

import io.throughline.order.OrderSpec;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.ParcelChanged;
import io.throughline.order.event.ShipmentIdentified;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One parcel has one carrier number, whatever ids it is told under.
class SameParcelSpec extends OrderSpec {

  private static final Parcel OTHER = new Parcel("DHL", "JD-1", null);
  private static final OrderEvent KNOWN_AS_7 =
      new ShipmentIdentified(ORDER, "s1", "7", HAPPENED, AT);
  private static final OrderEvent ONE =
      shipped("s1", "f1", units(1), shirts(1).move(RELEASED, SHIPPED, "r1", "f1", "s1"));

  private static ConfirmShipment ship(String id, Parcel parcel, int minutes, LineUnits... units) {
    return new ConfirmShipment(ID, id, null, parcel, List.of(units), later(minutes), AT);
  }

  private static ParcelChanged changed(int minutes) {
    return new ParcelChanged(ORDER, "s1", OTHER, later(minutes), AT);
  }

  @Test
  void the_same_number_and_units_under_another_id_are_the_same_parcel() {
    after(atNode(), ONE).when(ship("7", parcel("s1"), 0, units(1))).expectEvents(KNOWN_AS_7);
    staysQuiet(after(atNode(), ONE, KNOWN_AS_7).when(ship("7", parcel("s1"), 0, units(1))));
  }

  @Test
  void another_carriers_name_for_the_same_number_makes_no_other_parcel() {
    after(atNode(), ONE)
        .when(ship("7", new Parcel("ups", "1Z-s1", null), 0, units(1)))
        .expectEvents(KNOWN_AS_7);
  }

  @Test
  void other_units_or_another_number_or_none_make_another_parcel() {
    after(atNode(), ONE)
        .when(ship("7", parcel("s1"), 0, units(2)))
        .expectEvents(
            new OrderShipped(
                ORDER,
                "7",
                null,
                parcel("s1"),
                List.of(units(2)),
                List.of(shirts(1).move(RELEASED, SHIPPED, "r1", "f1", "7")),
                HAPPENED,
                AT),
            contradicted(
                SHIPPED_MORE_THAN_ORDERED,
                "7/line-1",
                "HIGH",
                "2 of line line-1, 1 could be shipped"));
    after(atNode(), ONE)
        .when(ship("7", parcel("s2"), 0, units(1)))
        .expectEvents(leaves(parcel("s2")));
    after(atNode(), ONE)
        .when(ship("7", new Parcel("UPS", null, null), 0, units(1)))
        .expectEvents(leaves(new Parcel("UPS", null, null)));
  }

  private static OrderEvent leaves(Parcel parcel) {
    return new OrderShipped(
        ORDER,
        "7",
        null,
        parcel,
        List.of(units(1)),
        List.of(shirts(1).move(RELEASED, SHIPPED, "r1", "f1", "7")),
        HAPPENED,
        AT);
  }

  @Test
  void a_parcel_that_never_left_is_not_the_one_that_leaves_now() {
    after(atNode(), ONE, voided("s1", shirts(1).move(SHIPPED, PACKED, "r1", "f1", "s1")))
        .when(ship("7", parcel("s1"), 0, units(1)))
        .expectEvents(
            new OrderShipped(
                ORDER,
                "7",
                null,
                parcel("s1"),
                List.of(units(1)),
                List.of(shirts(1).move(PACKED, SHIPPED, null, "f1", "7")),
                HAPPENED,
                AT));
  }

  @Test
  void what_is_told_of_either_id_is_about_the_parcel() {
    after(sent(), new ShipmentIdentified(ORDER, "s1", "7", HAPPENED, AT))
        .when(deliver("7"))
        .expectEvents(delivered("s1", shirts(2).move(SHIPPED, DELIVERED, "r1", "f1", "s1")));
  }

  @Test
  void another_carrier_and_number_for_the_same_units_is_a_change_of_the_parcel() {
    after(sent()).when(ship("s1", OTHER, 1, units(2))).expectEvents(changed(1));
    after(sent()).when(ship("s1", OTHER, 0, units(2))).expectEvents(changed(0));
    after(done()).when(ship("s1", OTHER, 1, units(2))).expectEvents(changed(1));
  }

  @Test
  void a_change_that_is_older_than_what_is_known_stays_quiet() {
    staysQuiet(after(sent()).when(ship("s1", OTHER, -1, units(2))));
    staysQuiet(after(sent(), changed(1)).when(ship("s1", parcel("s1"), 0, units(2))));
    staysQuiet(after(sent(), changed(0)).when(ship("s1", parcel("s1"), 0, units(2))));
  }

  @Test
  void the_same_change_again_stays_quiet() {
    staysQuiet(after(sent(), changed(1)).when(ship("s1", OTHER, 1, units(2))));
    staysQuiet(after(sent(), changed(1)).when(ship("s1", OTHER, 2, units(2))));
  }

  @Test
  void a_changed_number_is_the_one_by_which_the_parcel_is_known() {
    after(sent(), changed(1))
        .when(ship("7", OTHER, 2, units(2)))
        .expectEvents(new ShipmentIdentified(ORDER, "s1", "7", later(2), AT));
  }

  @Test
  void a_parcel_that_never_left_does_not_travel_otherwise() {
    after(sent(), voided("s1", shirts(2).move(SHIPPED, PACKED, "r1", "f1", "s1")))
        .when(ship("s1", OTHER, 1, units(2)))
        .expectEvents(contradicted(FACT_ID_REUSED, "s1", "MEDIUM", "another parcel of this id"));
  }
}
