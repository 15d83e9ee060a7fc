package io.throughline.channel.shopify;

import static io.throughline.channel.shopify.Documents.ACCOUNT;
import static io.throughline.channel.shopify.Documents.RECEIVED_AT;
import static io.throughline.channel.shopify.Documents.facts;
import static io.throughline.channel.shopify.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.Understanding.NotUnderstood;
import io.throughline.channel.Understanding.NothingToTell;
import io.throughline.channel.Understanding.TestDelivery;
import io.throughline.money.Currency;
import io.throughline.money.Money;
import io.throughline.order.command.AddNote;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordAuthorization;
import io.throughline.order.command.RecordAuthorizationEnd;
import io.throughline.order.command.RecordAuthorizationFailure;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordCaptureFailure;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.command.RecordRefundFailure;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.RefundParts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Money, told alone and inside a refund.
class ShopifyTransactionTest {

  private static final OrderId ORDER = OrderId.of("shopify", ACCOUNT, "77");
  private static final Instant WHEN = Instant.parse("2026-03-02T15:00:00Z");
  private static final LocalDate NEXT_DAY = LocalDate.parse("2026-03-03"); // its day begins at noon
  private static final Money TEN = new Money(1_000, Currency.of("EUR"));

  private static String transaction(String kind, String status) {
    return """
    {'id': 31, 'order_id': 77, 'parent_id': 30, 'kind': '%s', 'status': '%s',
     'gateway': 'gift_card', 'amount': '10.00', 'currency': 'EUR', 'test': false,
     'created_at': '2026-03-02T09:00:00-05:00', 'processed_at': '2026-03-02T10:00:00-05:00'}\
    """
        .formatted(kind, status);
  }

  private static List<OrderCommand> told(String kind, String status) {
    return facts("order_transactions/create", transaction(kind, status));
  }

  @Test
  void a_promise_is_an_authorization() {
    assertThat(told("authorization", "success"))
        .containsExactly(
            new RecordAuthorization(ORDER, "31", "gift_card", TEN, null, WHEN, RECEIVED_AT));
  }

  @Test
  void money_that_came_belongs_to_the_business_day_of_the_account() {
    assertThat(told("capture", "success"))
        .containsExactly(
            new RecordCapture(ORDER, "31", "30", "gift_card", TEN, NEXT_DAY, WHEN, RECEIVED_AT));
  }

  @Test
  void a_sale_draws_on_no_promise() {
    assertThat(told("sale", "success"))
        .containsExactly(
            new RecordCapture(ORDER, "31", null, "gift_card", TEN, NEXT_DAY, WHEN, RECEIVED_AT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"refund", "change", "REFUND"})
  void money_that_went_back_is_a_refund_at_the_till_too(String kind) {
    assertThat(told(kind, "SUCCESS"))
        .containsExactly(
            new RecordRefund(
                ORDER, "31", "gift_card", TEN, null, null, NEXT_DAY, WHEN, RECEIVED_AT));
  }

  @Test
  void a_void_ends_the_promise_it_names() {
    assertThat(told("void", "success"))
        .containsExactly(new RecordAuthorizationEnd(ORDER, "30", true, WHEN, RECEIVED_AT));
    assertThat(
            read(
                "order_transactions/create",
                transaction("void", "success").replace("'parent_id': 30,", "")))
        .isEqualTo(new NotUnderstood("MISSING_FIELD", "/parent_id: missing"));
  }

  @ParameterizedTest
  @CsvSource({"failure", "error"})
  void what_failed_is_told_as_failed(String status) {
    assertThat(told("authorization", status))
        .containsExactly(
            new RecordAuthorizationFailure(ORDER, "31", "gift_card", status, WHEN, RECEIVED_AT));
    assertThat(told("capture", status))
        .containsExactly(
            new RecordCaptureFailure(ORDER, "31", "gift_card", status, WHEN, RECEIVED_AT));
    assertThat(told("refund", status))
        .containsExactly(
            new RecordRefundFailure(ORDER, "31", "gift_card", status, WHEN, RECEIVED_AT));
  }

  @ParameterizedTest
  @CsvSource({
    "capture, pending",
    "refund, awaiting_response",
    "void, failure",
    "suggested_refund, success"
  })
  void what_decides_no_money_is_nothing_to_tell(String kind, String status) {
    assertThat(read("order_transactions/create", transaction(kind, status)))
        .isInstanceOf(NothingToTell.class);
  }

  @ParameterizedTest
  @CsvSource({"barter, success", "capture, half_done", "barter, failure"})
  void words_of_next_year_move_no_money_and_are_flagged(String kind, String status) {
    assertThat(told(kind, status))
        .singleElement()
        .satisfies(fact -> assertThat(((AddNote) fact).text()).contains("unknown"));
  }

  @Test
  void money_of_a_test_gateway_is_none() {
    assertThat(
            read(
                "order_transactions/create",
                transaction("sale", "success").replace("'test': false", "'test': true")))
        .isEqualTo(new TestDelivery());
  }

  @Test
  void the_shops_currency_counts_where_it_is_stated() {
    var both =
        transaction("sale", "success")
            .replace(
                "'amount': '10.00', 'currency': 'EUR'",
                "'amount': '11.50', 'currency': 'USD', 'amount_set': {'shop_money':"
                    + " {'amount': '10.00', 'currency_code': 'EUR'}}");
    assertThat(((RecordCapture) facts("order_transactions/create", both).getFirst()).amount())
        .isEqualTo(TEN);
  }

  private static String refund(String restock, String transactions) {
    return """
    {'id': 40, 'order_id': 77, 'restock': true,
     'refund_line_items': [
        {'id': 1, 'quantity': 1, 'line_item_id': 11, 'restock_type': '%s', 'subtotal': 199},
        {'id': 2, 'quantity': 2, 'line_item_id': 866550311766439000, 'restock_type': '%s',
         'line_item': {'admin_graphql_api_id': 'gid://shopify/LineItem/866550311766439020'}}],
     'order_adjustments': [{'id': 3, 'amount': '-5.00', 'kind': 'shipping_refund'}],
     'transactions': [%s]}\
    """
        .formatted(restock, restock, transactions);
  }

  @Test
  void units_of_a_refund_that_will_not_come_are_canceled_by_the_channel() {
    assertThat(facts("refunds/create", refund("cancel", "")))
        .containsExactly(
            new RequestCancellation(
                ORDER,
                "refund-40",
                "CHANNEL",
                "REFUNDED",
                List.of(new LineUnits("11", 1), new LineUnits("866550311766439020", 2)),
                RECEIVED_AT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no_restock", "return", "legacy_restock"})
  void a_refund_that_moves_neither_units_nor_money_tells_nothing(String restock) {
    assertThat(read("refunds/create", refund(restock, transaction("refund", "pending"))))
        .isInstanceOf(NothingToTell.class);
  }

  @Test
  void the_money_of_a_refund_is_that_of_its_transactions_under_their_ids() {
    assertThat(facts("refunds/create", refund("no_restock", transaction("refund", "success"))))
        .isEqualTo(told("refund", "success"));
  }

  @Test
  void a_refund_says_why_when_its_units_do() {
    assertThat(refunded(refund("return", transaction("refund", "success"))).cause())
        .isEqualTo("RETURN");
    assertThat(refunded(refund("cancel", transaction("refund", "success"))).cause())
        .isEqualTo("CANCELLATION");
  }

  @Test
  void a_refund_says_what_it_is_made_of_when_that_adds_up_to_its_money() {
    var none = Money.zero(TEN.currency());
    var goods = Money.of("4.60", "EUR");
    var shipping = Money.of("5.00", "EUR");
    var tax = Money.of("0.40", "EUR");
    var parts = new RefundParts(goods, shipping, tax, none);

    assertThat(refunded(itemized("4.60", "0.40")).parts()).isEqualTo(parts);
    assertThat(refunded(itemized("5.00", "0.40")).parts())
        .as("prices contain the tax")
        .isEqualTo(parts);
    assertThat(refunded(itemized("4.61", "0.40")).parts()).isNull();
  }

  private static String itemized(String subtotal, String tax) {
    return refund("return", transaction("refund", "success"))
        .replace("'subtotal': 199", "'subtotal': %s, 'total_tax': %s".formatted(subtotal, tax));
  }

  private RecordRefund refunded(String refund) {
    return facts("refunds/create", refund).stream()
        .filter(RecordRefund.class::isInstance)
        .map(RecordRefund.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_restock_type_of_next_year_is_flagged_and_the_money_is_told() {
    assertThat(facts("refunds/create", refund("donate", transaction("refund", "success"))))
        .hasAtLeastOneElementOfType(AddNote.class)
        .hasAtLeastOneElementOfType(RecordRefund.class);
  }

  @Test
  void a_tender_is_the_same_money_again() {
    assertThat(read("tender_transactions/create", "{'id': 1, 'order_id': 77, 'amount': '10.00'}"))
        .isInstanceOf(NothingToTell.class);
  }
}
