package io.throughline.channel.shopify;

import static io.throughline.channel.shopify.Documents.bytes;
import static io.throughline.channel.shopify.Documents.command;
import static io.throughline.channel.shopify.Documents.orderWith;
import static io.throughline.channel.shopify.Documents.orderWithout;
import static io.throughline.channel.shopify.Documents.read;
import static io.throughline.channel.shopify.Documents.refused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.Understanding.NotUnderstood;
import io.throughline.channel.Understanding.OrderNews;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class MalformedDocumentTest {

  private static final String TOO_DEEP_OR_TOO_LONG =
      "nested deeper than 64 or a number longer than 40 digits";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                  | not JSON, at line 1, column 2",
        "{\"id\": }         | not JSON, at line 1, column 8",
        "{\"id\": 1,}       | not JSON, at line 1, column 10",
        "{\"id\": NaN}      | not JSON, at line 1, column 11",
        "{\"id\": 01}       | not JSON, at line 1, column 9",
        "{} {}              | not JSON, at line 1, column 4",
        "{} /* remark */    | not JSON, at line 1, column 4",
        "{'id': 1}          | not JSON, at line 1, column 2",
        "nonsense of a john | not JSON, at line 1, column 1"
      })
  void what_is_no_json_is_refused_with_its_place(String text, String detail) {
    refused(text.getBytes(UTF_8), "MALFORMED_JSON", detail);
  }

  @Test
  void an_empty_body_is_refused() {
    refused(new byte[0], "MALFORMED_JSON", "the body is empty");
    refused(" \n".getBytes(UTF_8), "MALFORMED_JSON", "the body is empty");
  }

  @Test
  void a_key_twice_in_one_object_is_refused() {
    refused(
        "{\"id\": 1, \"id\": 2}".getBytes(UTF_8),
        "MALFORMED_JSON",
        "a key stands twice in one object, at line 1, column 15");
  }

  @Test
  void a_byte_order_mark_is_refused() {
    refused(
        "\uFEFF{\"id\": 1}".getBytes(UTF_8),
        "MALFORMED_JSON",
        "the body begins with a byte order mark");
  }

  @Test
  void what_is_not_utf_8_is_refused() {
    refused("{\"n\": \"é\"}".getBytes(ISO_8859_1), "MALFORMED_JSON", "the body is not UTF-8");
    refused("{\"id\": 1}".getBytes(UTF_16), "MALFORMED_JSON", "the body is not UTF-8");
  }

  @Test
  void nesting_is_taken_to_64_and_refused_from_65() {
    assertThat(read(nested(64))).isInstanceOf(OrderNews.class);
    refused(nested(65), "MALFORMED_JSON", TOO_DEEP_OR_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "-%s", "0.%s", "%s.5", "%se1"})
  void a_number_is_taken_with_40_digits_and_refused_with_many_more(String form) {
    assertThat(read(withField(form.formatted("1".repeat(30))))).isInstanceOf(OrderNews.class);
    refused(withField(form.formatted("1".repeat(45))), "MALFORMED_JSON", TOO_DEEP_OR_TOO_LONG);
  }

  @Test
  void an_exponent_beyond_all_numbers_is_refused() {
    refused(
        "{\"id\": 1E99999999999}".getBytes(UTF_8),
        "MALFORMED_JSON",
        "a number with an exponent beyond all limits");
  }

  @Test
  void a_number_of_exactly_40_digits_is_the_longest() {
    assertThat(read(withField("1".repeat(40)))).isInstanceOf(OrderNews.class);
    refused(withField("1".repeat(41)), "MALFORMED_JSON", TOO_DEEP_OR_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "\"text\"", "true"})
  void what_is_no_object_is_no_order(String text) {
    assertThat(read(text.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            NotUnderstood.class,
            refusal ->
                assertThat(refusal.detail()).startsWith("document: a").endsWith("not an object"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/currency",
        "/total_price",
        "/line_items",
        "/line_items/0/quantity",
        "/line_items/0/price",
        "/line_items/0/discount_allocations/1/amount",
        "/line_items/0/tax_lines/0/price",
        "/line_items/1/id",
        "/shipping_lines/0/price"
      })
  void what_an_order_cannot_be_without_is_named_when_absent_or_null(String pointer) {
    refused(orderWithout(pointer), "MISSING_FIELD", pointer + ": missing");
    refused(orderWith(pointer, "null"), "MISSING_FIELD", pointer + ": missing");
  }

  @Test
  void an_order_without_any_id_is_refused() {
    var body =
        Documents.order(
            document -> {
              document.remove("id");
              document.remove("admin_graphql_api_id");
            });
    refused(body, "MISSING_FIELD", "/id: missing");
    refused("{}".getBytes(UTF_8), "MISSING_FIELD", "/id: missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/name",
        "/po_number",
        "/cancelled_at",
        "/financial_status",
        "/test",
        "/taxes_included",
        "/total_discounts",
        "/total_tax",
        "/total_tip_received",
        "/total_line_items_price",
        "/shipping_lines",
        "/shipping_address",
        "/billing_address",
        "/customer",
        "/note_attributes",
        "/client_details",
        "/line_items/0/sku",
        "/line_items/0/title",
        "/line_items/0/requires_shipping",
        "/line_items/0/gift_card",
        "/line_items/0/tax_lines",
        "/line_items/0/tax_lines/0/title",
        "/line_items/0/tax_lines/0/rate",
        "/line_items/0/discount_allocations",
        "/shipping_lines/0/title"
      })
  void what_is_optional_may_be_absent_or_null(String pointer) {
    assertThat(command(orderWithout(pointer)).channelOrderId()).isEqualTo("920077341155908237");
    assertThat(command(orderWith(pointer, "null")).channelOrderId())
        .isEqualTo("920077341155908237");
  }

  @ParameterizedTest
  @CsvSource({
    "/name, 7, 'a number, not a text'",
    "/test, '\"true\"', 'a string, not true or false'",
    "/taxes_included, 1, 'a number, not true or false'",
    "/line_items, '{}', 'an object, not an array'",
    "/line_items/0, null, 'a null, not an object'",
    "/line_items/0, '[]', 'an array, not an object'",
    "/line_items/0/sku, 123, 'a number, not a text'",
    "/line_items/0/requires_shipping, '\"yes\"', 'a string, not true or false'",
    "/shipping_lines, '\"none\"', 'a string, not an array'",
    "/shipping_address, '\"12 Analytical Lane\"', 'a string, not an object'",
    "/customer, '[\"Ada\"]', 'an array, not an object'",
    "/customer/id, '\"Ada Byron\"', 'a string is not an id'",
    "/note_attributes/0, '\"Ada\"', 'a string, not an object'"
  })
  void another_type_is_refused_without_showing_what_is_personal(
      String pointer, String json, String why) {
    var body =
        Documents.order(
            document -> {
              if (pointer.startsWith("/customer/")) {
                ((ObjectNode) document.path("customer")).remove("admin_graphql_api_id");
              }
              Documents.put(document, pointer, json);
            });
    refused(body, "INVALID_VALUE", pointer + ": " + why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/name",
        "/po_number",
        "/financial_status",
        "/line_items/0/sku",
        "/line_items/0/title",
        "/line_items/0/tax_lines/0/title",
        "/shipping_lines/0/title"
      })
  void text_that_cannot_be_stored_does_not_reach_a_command(String pointer) {
    var why = ": has a character that cannot be stored (U+0000 or a lone surrogate)";
    refused(escaped(pointer, "a\\u0000b"), "INVALID_VALUE", pointer + why);
    refused(escaped(pointer, "a\\ud83d"), "INVALID_VALUE", pointer + why);
    refused(escaped(pointer, "\\ude00\\ud83d"), "INVALID_VALUE", pointer + why);
    assertThat(read(escaped(pointer, "a\\ud83d\\ude00b"))).isInstanceOf(OrderNews.class);
  }

  @Test
  void text_is_taken_to_500_characters_and_refused_from_501() {
    assertThat(command(orderWith("/name", "\"" + "x".repeat(500) + "\"")).channelOrderName())
        .hasSize(500);
    refused(
        orderWith("/name", "\"" + "x".repeat(501) + "\""),
        "INVALID_VALUE",
        "/name: longer than 500 characters");
  }

  @Test
  void an_account_without_a_name_is_refused() {
    assertThat(
            new ShopifyAdapter()
                .read(
                    " ",
                    Documents.CREATED,
                    bytes("order.json"),
                    Documents.RECEIVED_AT,
                    Documents.DAYS))
        .isEqualTo(new NotUnderstood("INVALID_VALUE", "document: account is blank"));
  }

  @Test
  void a_document_cut_off_anywhere_is_refused() {
    var whole = bytes("order_guest_digital_jpy.json");
    int end = new String(whole, UTF_8).lastIndexOf('}');
    for (int length = 0; length <= end; length++) {
      assertThat(read(Arrays.copyOf(whole, length)))
          .as("the first %d bytes", length)
          .isInstanceOfSatisfying(
              NotUnderstood.class,
              refusal -> assertThat(refusal.code()).isEqualTo("MALFORMED_JSON"));
    }
  }

  /// The tree writes escapes of its own, so the text is put in last.
  private static byte[] escaped(String pointer, String text) {
    var body = new String(orderWith(pointer, "\"(here)\""), UTF_8);
    return body.replace("(here)", text).getBytes(UTF_8);
  }

  private static byte[] nested(int depth) {
    return withField("[".repeat(depth - 1) + "]".repeat(depth - 1));
  }

  private static byte[] withField(String json) {
    return new String(bytes("order.json"), UTF_8)
        .replaceFirst("\\{", "{\"a_field_of_next_year\": " + json + ",")
        .getBytes(UTF_8);
  }
}
