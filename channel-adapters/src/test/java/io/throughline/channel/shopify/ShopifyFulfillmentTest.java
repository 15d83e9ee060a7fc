package io.throughline.channel.shopify;

import static io.throughline.channel.shopify.Documents.ACCOUNT;
import static io.throughline.channel.shopify.Documents.RECEIVED_AT;
import static io.throughline.channel.shopify.Documents.facts;
import static io.throughline.channel.shopify.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.Understanding.NotUnderstood;
import io.throughline.channel.Understanding.NothingToTell;
import io.throughline.order.command.AddNote;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordDelivery;
import io.throughline.order.command.RecordDeliveryFailure;
import io.throughline.order.command.RecordTracking;
import io.throughline.order.command.VoidShipment;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyFulfillmentTest {

  private static final OrderId ORDER = OrderId.of("shopify", ACCOUNT, "77");
  private static final Instant UPDATED = Instant.parse("2026-03-02T15:00:00Z");

  private static String fulfillment(String status, String more) {
    return """
    {'id': 900, 'admin_graphql_api_id': 'gid://shopify/Fulfillment/9007199254740993',
     'order_id': 77, 'status': '%s', 'created_at': '2026-03-02T09:00:00-05:00',
     'updated_at': '2026-03-02T10:00:00-05:00', 'tracking_company': 'UPS',
     'tracking_numbers': ['1Z1'], 'next_years_field': {},
     'line_items': [{'id': 11, 'quantity': 2}, {'id': 12, 'quantity': 0},
                    {'id': 11, 'quantity': 1}]%s}\
    """
        .formatted(status, more);
  }

  private static ConfirmShipment shipped() {
    return new ConfirmShipment(
        ORDER,
        "9007199254740993",
        null,
        new Parcel("UPS", "1Z1", null),
        List.of(new LineUnits("11", 3)),
        UPDATED,
        RECEIVED_AT);
  }

  @Test
  void units_that_left_are_a_shipment_under_the_exact_id_by_the_shops_clock() {
    assertThat(facts("fulfillments/create", fulfillment("success", ""))).containsExactly(shipped());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending", "open", "error", "failure"})
  void what_has_not_left_is_nothing_to_tell(String status) {
    assertThat(read("fulfillments/create", fulfillment(status, "")))
        .isInstanceOf(NothingToTell.class);
  }

  @Test
  void a_canceled_fulfillment_never_left() {
    assertThat(facts("fulfillments/update", fulfillment("cancelled", "")))
        .containsExactly(new VoidShipment(ORDER, "9007199254740993", UPDATED, RECEIVED_AT));
  }

  @Test
  void a_status_of_next_year_counts_as_shipped_and_is_flagged() {
    assertThat(facts("fulfillments/update", fulfillment("teleported", "")))
        .satisfiesExactly(
            fact -> assertThat(fact).isEqualTo(shipped()),
            fact -> assertThat(((AddNote) fact).text()).contains("teleported"));
  }

  @Test
  void several_tracking_numbers_are_one_shipment_under_the_first_and_all_are_noted() {
    var several = fulfillment("success", "").replace("['1Z1']", "['1Z1', '1Z2']");
    assertThat(facts("fulfillments/update", several))
        .satisfiesExactly(
            fact -> assertThat(fact).isEqualTo(shipped()),
            fact -> assertThat(((AddNote) fact).text()).contains("1Z1, 1Z2"));
  }

  @Test
  void the_carriers_word_comes_with_the_fulfillment_once_per_word() {
    assertThat(
            facts("fulfillments/update", fulfillment("success", ", 'shipment_status': 'delayed'")))
        .containsExactly(
            shipped(),
            new RecordTracking(
                ORDER,
                "9007199254740993",
                "9007199254740993/delayed",
                "delayed",
                null,
                UPDATED,
                RECEIVED_AT));
    assertThat(
            facts(
                "fulfillments/update", fulfillment("success", ", 'shipment_status': 'delivered'")))
        .containsExactly(
            shipped(), new RecordDelivery(ORDER, "9007199254740993", UPDATED, RECEIVED_AT));
    assertThat(
            facts("fulfillments/update", fulfillment("success", ", 'shipment_status': 'failure'")))
        .containsExactly(
            shipped(),
            new RecordDeliveryFailure(
                ORDER,
                "9007199254740993",
                "9007199254740993/failure",
                "FAILURE",
                UPDATED,
                RECEIVED_AT));
  }

  private static String event(String status) {
    return """
    {'id': 5, 'order_id': 77, 'fulfillment_id': 900, 'status': '%s', 'city': 'Louisville',
     'province': 'KY', 'country': 'US', 'zip': '40202', 'address1': '1 Private Road',
     'happened_at': '2026-03-02T10:00:00-05:00'}\
    """
        .formatted(status);
  }

  @Test
  void a_carriers_report_is_tracking_and_names_no_more_than_the_region() {
    assertThat(facts("fulfillment_events/create", event("in_transit")))
        .containsExactly(
            new RecordTracking(
                ORDER, "900", "event/5", "in_transit", "KY, US", UPDATED, RECEIVED_AT));
    assertThat(facts("fulfillment_events/create", event("delivered")))
        .containsExactly(new RecordDelivery(ORDER, "900", UPDATED, RECEIVED_AT));
    assertThat(facts("fulfillment_events/create", event("attempted_delivery")))
        .containsExactly(
            new RecordDeliveryFailure(
                ORDER, "900", "event/5", "ATTEMPTED_DELIVERY", UPDATED, RECEIVED_AT));
  }

  @Test
  void without_an_order_nobody_guesses() {
    assertThat(
            read(
                "fulfillment_events/create",
                event("delivered").replace("'order_id': 77", "'order_id': null")))
        .isEqualTo(
            new NotUnderstood(
                "ORDER_NOT_NAMED",
                "a carrier's report 5: the delivery names no order; find it in the shop and tell"
                    + " the order by hand"));
  }
}
