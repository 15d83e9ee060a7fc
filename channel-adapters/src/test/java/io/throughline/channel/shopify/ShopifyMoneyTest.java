package io.throughline.channel.shopify;

import static io.throughline.channel.shopify.Documents.bytes;
import static io.throughline.channel.shopify.Documents.changed;
import static io.throughline.channel.shopify.Documents.command;
import static io.throughline.channel.shopify.Documents.order;
import static io.throughline.channel.shopify.Documents.orderWith;
import static io.throughline.channel.shopify.Documents.orderWithout;
import static io.throughline.channel.shopify.Documents.put;
import static io.throughline.channel.shopify.Documents.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.money.Money;
import io.throughline.order.terms.Charge;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.TaxLine;
import io.throughline.order.terms.Totals;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopifyMoneyTest {

  private static final String TOO_MUCH = "order_allocated_too_much.json";

  @Test
  void totals_are_stated_and_computed_in_the_currency_of_the_shop() {
    assertThat(terms(bytes("order.json")).totals())
        .isEqualTo(
            new Totals(
                cad("175.00"),
                cad("25.00"),
                cad("10.00"),
                cad("18.15"),
                cad("4.00"),
                cad("182.15"),
                cad("182.15")));
  }

  @Test
  void a_total_that_does_not_add_up_is_kept_beside_the_computed_one() {
    var totals = terms(orderWith("/total_price", "\"182.16\"")).totals();
    assertThat(totals.total()).isEqualTo(cad("182.16"));
    assertThat(totals.statedOverComputed()).isEqualTo(1);
  }

  @Test
  void tax_that_prices_contain_is_not_added() {
    var terms = terms(bytes("order_guest_digital_jpy.json"));
    assertThat(terms.taxIncluded()).isTrue();
    assertThat(terms.totals().tax()).isEqualTo(Money.of("100", "JPY"));
    assertThat(terms.totals().computed()).isEqualTo(Money.of("1100", "JPY"));
  }

  @Test
  void amounts_written_as_numbers_are_read_exactly() {
    var totals = terms(bytes("order_legacy_floats.json")).totals();
    assertThat(totals.total()).isEqualTo(Money.of("39.90", "USD"));
    assertThat(totals.tax()).isEqualTo(Money.of("2.50", "USD"));
    assertThat(totals.computed()).isEqualTo(Money.of("39.90", "USD"));
  }

  @Test
  void without_a_stated_sum_the_lines_are_added() {
    assertThat(terms(orderWithout("/total_line_items_price")).totals().lines())
        .isEqualTo(cad("175.00"));
  }

  @Test
  void discounts_stay_where_the_document_allocates_them() {
    var terms = terms(bytes("order.json"));
    assertThat(terms.lines())
        .extracting(OrderLine::discount)
        .containsExactly(cad("15.00"), cad("0.00"), cad("0.00"));
    assertThat(terms.charges().getFirst().discount()).isEqualTo(cad("10.00"));
  }

  @Test
  void without_a_stated_total_the_allocations_are_the_discount() {
    assertThat(terms(orderWithout("/total_discounts")).totals().discounts())
        .isEqualTo(cad("25.00"));
  }

  @Test
  void discounts_allocated_too_high_are_spread_anew_and_add_up_to_the_total() {
    var terms = terms(bytes(TOO_MUCH));
    assertThat(terms.lines())
        .extracting(OrderLine::discount)
        .containsExactly(usd("0.31"), usd("4.69"));
    assertThat(terms.totals().computed()).isEqualTo(usd("36.99"));
  }

  @Test
  void discounts_allocated_to_nothing_are_spread_by_the_lines_amounts() {
    assertThat(terms(bytes("order_legacy_floats.json")).lines())
        .extracting(OrderLine::discount)
        .containsExactly(usd("6.67"), usd("13.33"));
  }

  @Test
  void a_right_sum_with_more_on_a_line_than_it_costs_is_spread_anew() {
    var body =
        changed(TOO_MUCH, document -> put(document, "/line_items/1/discount_allocations", "[]"));
    assertThat(terms(body).lines())
        .extracting(OrderLine::discount)
        .containsExactly(usd("0.31"), usd("4.69"));
  }

  @Test
  void what_the_lines_cannot_hold_is_a_discount_on_shipping() {
    var terms = terms(discounted("41.99"));
    assertThat(terms.lines())
        .extracting(OrderLine::discount)
        .containsExactly(usd("1.99"), usd("30.00"));
    assertThat(terms.charges()).extracting(Charge::discount).containsExactly(usd("10.00"));
    assertThat(terms.totals().computed()).isEqualTo(usd("0.00"));
  }

  @Test
  void a_discount_of_more_than_everything_is_refused() {
    refused(
        discounted("42.00"),
        "INVALID_VALUE",
        "/total_discounts: 42.00 USD is more than there is to discount");
  }

  @Test
  void an_order_that_comes_to_less_than_nothing_is_refused() {
    refused(
        orderWith("/total_line_items_price", "\"-1\""),
        "INVALID_VALUE",
        "/total_line_items_price: -1 is not an amount of CAD (negative, too fine or too large)");
    var body =
        order(
            document -> {
              document.put("total_line_items_price", "0.00");
              document.put("total_tax", "0.00");
            });
    refused(
        body, "INVALID_VALUE", "/total_discounts: 25.00 CAD is more than what is due, 14.00 CAD");
  }

  @Test
  void shipping_tip_and_duty_are_charges() {
    var duties = "{\"shop_money\": {\"amount\": \"7.50\", \"currency_code\": \"CAD\"}}";
    assertThat(terms(orderWith("/original_total_duties_set", duties)).charges())
        .containsExactly(
            new Charge(
                "shipping",
                "Express",
                cad("10.00"),
                cad("10.00"),
                List.of(new TaxLine("HST", "0.13", cad("0.85"), false))),
            new Charge("duty", "Duties", cad("7.50"), cad("0.00"), List.of()),
            new Charge("tip", "Tip", cad("4.00"), cad("0.00"), List.of()));
  }

  @Test
  void no_tip_and_no_duty_are_no_charges() {
    var body =
        order(
            document -> {
              document.put("total_tip_received", "0.00");
              document.remove("shipping_lines");
              put(document, "/original_total_duties_set", "{\"shop_money\": {\"amount\": 0}}");
            });
    assertThat(terms(body).charges()).isEmpty();
  }

  @Test
  void duty_that_prices_contain_is_no_charge() {
    var body =
        order(
            document -> {
              document.put("duties_included", true);
              put(document, "/current_total_duties_set", "{\"shop_money\": {\"amount\": \"2\"}}");
            });
    assertThat(terms(body).charges()).extracting(Charge::kind).containsExactly("shipping", "tip");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"12.345\"', 12.345",
    "12.345, 12.345",
    "'\"-0.01\"', -0.01",
    "-1, -1",
    "'\"99999999999999999.99\"', 99999999999999999.99"
  })
  void an_amount_that_money_cannot_hold_is_refused(String json, String shown) {
    refused(
        orderWith("/line_items/0/price", json),
        "INVALID_VALUE",
        "/line_items/0/price: "
            + shown
            + " is not an amount of CAD (negative, too fine or too large)");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"12,34\"', '12,34'",
    "'\"1e2\"', 1e2",
    "'\" 1.00\"', ' 1.00'",
    "'\"\"', ''",
    "'\"NaN\"', NaN",
    "true, true",
    "'[\"1.00\"]', an array",
    "'{\"amount\": \"1.00\"}', an object"
  })
  void what_is_no_amount_at_all_is_refused(String json, String shown) {
    refused(
        orderWith("/total_price", json),
        "INVALID_VALUE",
        "/total_price: " + shown + " is not a decimal number");
  }

  @ParameterizedTest
  @CsvSource({"1E999999999", "1E-999999999", "1E2147483647", "1E41"})
  void a_short_number_with_a_huge_exponent_is_refused_at_once(String json) {
    refused(
        rawOrder("\"total_price\": \"182.15\"", "\"total_price\": " + json),
        "INVALID_VALUE",
        "/total_price: a number of more than 40 digits");
  }

  @Test
  void amounts_too_large_to_add_up_are_refused() {
    refused(
        orderWith("/line_items/0/price", "\"90000000000000000.00\""),
        "INVALID_VALUE",
        "document: amounts too large to add up");
  }

  @Test
  void zeros_beyond_the_minor_unit_are_harmless() {
    var body =
        changed("order_guest_digital_jpy.json", document -> document.put("total_price", "1100.00"));
    assertThat(terms(body).totals().total()).isEqualTo(Money.of("1100", "JPY"));
  }

  @ParameterizedTest
  @CsvSource({"XXX", "cad", "CA"})
  void an_unknown_currency_is_refused(String code) {
    refused(
        orderWith("/currency", "\"" + code + "\""),
        "INVALID_VALUE",
        "/currency: " + code + " is unknown");
  }

  private static byte[] rawOrder(String what, String with) {
    var text = new String(bytes("order.json"), UTF_8);
    return text.replace(what, with).getBytes(UTF_8);
  }

  private static byte[] discounted(String total) {
    return changed(TOO_MUCH, document -> document.put("total_discounts", total).remove("test"));
  }

  private static OrderTerms terms(byte[] body) {
    return command(body).terms();
  }

  private static Money cad(String amount) {
    return Money.of(amount, "CAD");
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
