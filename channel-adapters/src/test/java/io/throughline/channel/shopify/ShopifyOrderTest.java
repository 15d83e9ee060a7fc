package io.throughline.channel.shopify;

import static io.throughline.channel.shopify.Documents.ACCOUNT;
import static io.throughline.channel.shopify.Documents.RECEIVED_AT;
import static io.throughline.channel.shopify.Documents.bytes;
import static io.throughline.channel.shopify.Documents.command;
import static io.throughline.channel.shopify.Documents.order;
import static io.throughline.channel.shopify.Documents.orderWith;
import static io.throughline.channel.shopify.Documents.orderWithout;
import static io.throughline.channel.shopify.Documents.put;
import static io.throughline.channel.shopify.Documents.refused;
import static io.throughline.channel.shopify.Documents.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.throughline.channel.PersonalData;
import io.throughline.money.Money;
import io.throughline.order.command.OrderId;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.ShipTo;
import io.throughline.order.terms.TaxLine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyOrderTest {

  @Test
  void identity_names_and_moments_are_those_of_the_document() {
    var order = command(bytes("order.json"));
    assertThat(order.channel()).isEqualTo("shopify");
    assertThat(order.account()).isEqualTo(ACCOUNT);
    assertThat(order.orderId()).isEqualTo(OrderId.of("shopify", ACCOUNT, "920077341155908237"));
    assertThat(order.channelOrderName()).isEqualTo("#TL-2041");
    assertThat(order.purchaseOrderNumber()).isEqualTo("PO-0077");
    assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-03-02T14:00:00Z"));
    assertThat(order.receivedAt()).isEqualTo(RECEIVED_AT);
    assertThat(order.canceledAt()).isNull();
    assertThat(order.paymentStatus()).isEqualTo("authorized");
    assertThat(order.person()).isNull();
    assertThat(order.sourceDigest()).isEqualTo(Sha256.hex(bytes("order.json")));
  }

  @Test
  void the_exact_global_id_wins_over_the_rounded_number() {
    assertThat(command(bytes("order.json")).channelOrderId()).isEqualTo("920077341155908237");
  }

  @Test
  void without_a_global_id_the_number_is_taken_digit_by_digit() {
    assertThat(command(orderWithout("/admin_graphql_api_id")).channelOrderId())
        .isEqualTo("920077341155908200");
    var larger =
        order(
            document -> {
              document.remove("admin_graphql_api_id");
              put(document, "/id", "123456789012345678901234567890");
            });
    assertThat(command(larger).channelOrderId()).isEqualTo("123456789012345678901234567890");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"\"", "\"gid://shopify/Order/\"", "\"gid://other/Order/1\"", "7", "null"})
  void what_is_no_global_id_is_passed_over(String json) {
    assertThat(command(orderWith("/admin_graphql_api_id", json)).channelOrderId())
        .isEqualTo("920077341155908200");
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1.5 is not an id",
    "9.2E17, 9.2E+17 is not an id",
    "-7, -7 is not an id",
    "true, true is not an id",
    "[1], an array is not an id",
    "'\"a b\"', a b is not an id",
  })
  void what_is_no_id_is_refused(String json, String why) {
    var body =
        order(
            document -> {
              document.remove("admin_graphql_api_id");
              put(document, "/id", json);
            });
    refused(body, "INVALID_VALUE", "/id: " + why);
  }

  @Test
  void when_it_was_not_processed_yet_it_was_placed_when_created() {
    var created = Instant.parse("2026-03-02T13:59:58Z");
    assertThat(command(orderWithout("/processed_at")).placedAt()).isEqualTo(created);
    assertThat(command(orderWith("/processed_at", "null")).placedAt()).isEqualTo(created);
    assertThat(command(orderWith("/processed_at", "\"soon\"")).placedAt()).isEqualTo(created);
  }

  @Test
  void an_order_that_was_placed_at_no_time_is_refused() {
    var body =
        order(
            document -> {
              document.put("processed_at", "soon");
              document.put("created_at", "later");
            });
    refused(body, "MISSING_FIELD", "/created_at: missing");
  }

  @Test
  void a_cancellation_is_seen_and_never_overlooked() {
    assertThat(command(orderWith("/cancelled_at", "\"2026-03-02T10:00:00-05:00\"")).canceledAt())
        .isEqualTo(Instant.parse("2026-03-02T15:00:00Z"));
    refused(
        orderWith("/cancelled_at", "\"yesterday\""),
        "INVALID_VALUE",
        "/cancelled_at: yesterday is no RFC 3339 moment");
  }

  @Test
  void a_payment_status_of_next_year_is_kept_and_an_absent_one_is_unknown() {
    assertThat(command(orderWith("/financial_status", "\"half_promised\"")).paymentStatus())
        .isEqualTo("half_promised");
    assertThat(command(orderWithout("/financial_status")).paymentStatus()).isEqualTo("unknown");
  }

  @Test
  void lines_keep_the_id_by_which_everything_later_names_them() {
    assertThat(command(bytes("order.json")).terms().lines())
        .extracting(
            OrderLine::lineId, OrderLine::channelLineId, OrderLine::title, OrderLine::quantity)
        .containsExactly(
            tuple("866550311766439123", "866550311766439123", "Green tea, 100 g", 3),
            tuple("14", "14", "Gift card", 1),
            tuple("16", "16", "Teapot - blue", 1));
  }

  @Test
  void a_blank_sku_is_none() {
    assertThat(command(bytes("order.json")).terms().lines())
        .extracting(OrderLine::sku)
        .containsExactly("TEA-GREEN-100", null, "POT-1");
  }

  @Test
  void gift_cards_and_downloads_do_not_ship_and_all_else_does() {
    assertThat(command(bytes("order.json")).terms().lines())
        .extracting(OrderLine::requiresShipping)
        .containsExactly(true, false, true);
    assertThat(command(bytes("order_guest_digital_jpy.json")).terms().lines())
        .extracting(OrderLine::requiresShipping)
        .containsExactly(false);
  }

  @Test
  void taxes_are_taken_as_stated() {
    assertThat(command(bytes("order.json")).terms().lines().getFirst().taxes())
        .containsExactly(
            new TaxLine("HST", "0.13", Money.of("7.80", "CAD"), false),
            new TaxLine("Levy", "0.05", Money.of("3.00", "CAD"), true));
  }

  @ParameterizedTest
  @CsvSource({"1.5, 1.5", "2147483648, 2147483648", "-1, -1", "'\"3\"', 3", "1e39, 1E+39"})
  void a_quantity_that_is_no_number_of_units_is_refused(String json, String shown) {
    refused(
        orderWith("/line_items/0/quantity", json),
        "INVALID_VALUE",
        "/line_items/0/quantity: " + shown + " is not a number of units");
  }

  @Test
  void the_largest_quantity_is_taken() {
    var body =
        Documents.changed(
            "order_guest_digital_jpy.json",
            document -> put(document, "/line_items/0/quantity", "2147483647"));
    assertThat(command(body).terms().lines().getFirst().quantity()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void an_order_with_no_quantity_left_is_refused() {
    var empty = "[{\"id\": 1, \"quantity\": 0, \"price\": \"1.00\"}]";
    var why = "/line_items: no line with a quantity left";
    refused(orderWith("/line_items", empty), "INVALID_VALUE", why);
    refused(orderWith("/line_items", "[]"), "INVALID_VALUE", why);
  }

  @Test
  void the_destination_is_coarse() {
    assertThat(command(bytes("order.json")).shipTo()).isEqualTo(new ShipTo("CA", "ON", "K2P"));
  }

  @ParameterizedTest
  @CsvSource({
    "40202, 402",
    "40202-1234, 40202",
    "SW1A 1AA, SW1A",
    "sw1a1aa, SW1",
    "00-950, 00",
    "7, 7",
    "1234567-8, 123",
    "' ', ",
    "'St. 5', ",
    "'-5', "
  })
  void the_postal_area_names_nobody(String zip, String area) {
    var shipTo = command(orderWith("/shipping_address/zip", "\"" + zip + "\"")).shipTo();
    assertThat(Objects.requireNonNull(shipTo).postalArea()).isEqualTo(area);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"CAN\"", "\"\"", "12", "\"ÄÖ\""})
  void without_a_country_there_is_no_destination(String json) {
    assertThat(command(orderWith("/shipping_address/country_code", json)).shipTo()).isNull();
  }

  @Test
  void what_is_no_code_of_a_region_does_not_reach_the_event() {
    var body = orderWith("/shipping_address/province_code", "\"c/o Ada Byron\"");
    assertThat(command(body).shipTo()).isEqualTo(new ShipTo("CA", null, "K2P"));
  }

  @Test
  void nothing_is_shipped_anywhere_without_an_address() {
    assertThat(command(bytes("order_guest_digital_jpy.json")).shipTo()).isNull();
  }

  @Test
  void the_buyer_goes_to_the_vault_by_the_exact_id() {
    var person = person(bytes("order.json"));
    assertThat(person.buyer()).isEqualTo("770055123498765439");
    assertThat(person.fields())
        .containsEntry("email", "ada.byron@example.com")
        .containsEntry("phone", "+16135550101")
        .containsEntry("browser_ip", "192.0.2.44")
        .containsEntry("note", "Please ring twice")
        .containsEntry("customer.last_name", "Byron")
        .containsEntry("customer.address.city", "Ottawa")
        .containsEntry("shipping.address1", "12 Analytical Lane")
        .containsEntry("shipping.latitude", "45.4117612")
        .containsEntry("billing.name", "Charles Babbage")
        .containsEntry("note_attributes.0.value", "For Annabella")
        .containsEntry("note_attributes.1.name", "gift message")
        .doesNotContainKeys(
            "note_attributes.1.value", "customer.note", "shipping.company", "shipping.address2");
  }

  @Test
  void an_order_that_names_nobody_has_no_person() {
    assertThat(reported(bytes("order_guest_digital_jpy.json")).person()).isNull();
  }

  @Test
  void a_guest_is_a_person_without_an_id() {
    var person = person(orderWith("/customer", "null"));
    assertThat(person.buyer()).isNull();
    assertThat(person.fields()).containsKey("email");
  }

  @Test
  void no_order_is_refused_for_a_strange_name() {
    var person = person(orderWith("/customer/last_name", "\"By\\u0000ron\\ud800\""));
    assertThat(person.fields()).containsEntry("customer.last_name", "By?ron?");
    assertThat(person(orderWith("/customer/last_name", "{\"x\": 1}")).fields())
        .doesNotContainKey("customer.last_name");
  }

  @Test
  void the_command_holds_nothing_personal() {
    assertThat(command(bytes("order.json")).toString())
        .doesNotContainIgnoringCase("ada")
        .doesNotContainIgnoringCase("byron")
        .doesNotContain("Analytical", "Ottawa", "ring twice", "192.0.2.44", "6135550101", "0S0");
  }

  @Test
  void the_same_document_gives_the_same_command() {
    assertThat(command(bytes("order.json"))).isEqualTo(command(bytes("order.json")));
    assertThat(List.of(command(bytes("order.json")).terms()))
        .containsExactly(command(orderWith("/note", "\"changed\"")).terms());
  }

  private static PersonalData person(byte[] body) {
    return Objects.requireNonNull(reported(body).person());
  }
}
