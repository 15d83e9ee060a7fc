package io.throughline.channel.shopify;

import static io.throughline.channel.shopify.Documents.ACCOUNT;
import static io.throughline.channel.shopify.Documents.RECEIVED_AT;
import static io.throughline.channel.shopify.Documents.TRIGGERED_AT;
import static io.throughline.channel.shopify.Documents.facts;
import static io.throughline.channel.shopify.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.Understanding.NotUnderstood;
import io.throughline.channel.Understanding.NothingToTell;
import io.throughline.money.Currency;
import io.throughline.money.Money;
import io.throughline.order.command.AddNote;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.RecordDispute;
import io.throughline.order.command.RecordReturn;
import io.throughline.order.command.RecordReturnDisposition;
import io.throughline.order.command.RecordReturnReceipt;
import io.throughline.order.command.RecordRiskAssessment;
import io.throughline.order.command.ReleaseHold;
import io.throughline.order.terms.HoldScope;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.ReturnState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Returns, disputes, risks and holds.
class ShopifyCareTest {

  private static final OrderId ORDER = OrderId.of("shopify", ACCOUNT, "77");
  private static final List<LineUnits> ONE = List.of(new LineUnits("11", 1));

  @ParameterizedTest
  @CsvSource({
    "request, REQUESTED",
    "approve, APPROVED",
    "reopen, APPROVED",
    "decline, DECLINED",
    "close, CLOSED",
    "cancel, CANCELED"
  })
  void a_return_stands_as_its_topic_says(String happening, ReturnState state) {
    assertThat(
            facts(
                "returns/" + happening,
                "{'id': 8, 'order': {'admin_graphql_api_id': 'gid://shopify/Order/77'},"
                    + " 'return_line_items': [{'quantity': 1, 'return_reason': 'wrong_item',"
                    + " 'fulfillment_line_item': {'line_item': {'id': 11}}},"
                    + " {'quantity': 1, 'fulfillment_line_item': null}]}"))
        .containsExactly(
            new RecordReturn(ORDER, "8", state, ONE, "WRONG_ITEM", TRIGGERED_AT, RECEIVED_AT));
  }

  @Test
  void a_return_whose_lines_change_moves_nothing() {
    assertThat(read("returns/update", "{'admin_graphql_api_id': 'gid://shopify/Return/8'}"))
        .isInstanceOf(NothingToTell.class);
  }

  private static String disposed(String type) {
    return """
    {'id': 9, 'order_id': 77, 'return_id': 8, 'dispositions': [
      {'type': '%s', 'quantity': 1,
       'reverse_fulfillment_order_line_item': {'line_item': {'id': 11}}}]}\
    """
        .formatted(type);
  }

  @ParameterizedTest
  @CsvSource({
    "restocked, RESTOCKED",
    "not_restocked, SCRAPPED",
    "PROCESSING_REQUIRED, QUARANTINED"
  })
  void goods_that_were_disposed_of_came_before(String type, String disposition) {
    assertThat(facts("reverse_fulfillment_orders/dispose", disposed(type)))
        .satisfiesExactly(
            fact -> assertThat(((RecordReturnReceipt) fact).units()).isEqualTo(ONE),
            fact -> {
              var told = (RecordReturnDisposition) fact;
              assertThat(told.returnId()).isEqualTo("8");
              assertThat(told.disposition()).isEqualTo(disposition);
              assertThat(told.units()).isEqualTo(ONE);
            });
  }

  @Test
  void what_is_missing_never_came_and_a_word_of_next_year_is_flagged() {
    assertThat(facts("reverse_fulfillment_orders/dispose", disposed("missing")))
        .singleElement()
        .isInstanceOf(RecordReturnDisposition.class);
    assertThat(facts("reverse_fulfillment_orders/dispose", disposed("donated")))
        .singleElement()
        .isInstanceOf(AddNote.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'order_id': 77,", "'return_id': 8,", "'line_item': {'id': 11}"})
  void goods_without_order_return_or_line_wait_for_a_person(String name) {
    assertThat(read("reverse_fulfillment_orders/dispose", disposed("restocked").replace(name, "")))
        .isInstanceOfSatisfying(
            NotUnderstood.class,
            told -> {
              assertThat(told.code()).isEqualTo("ORDER_NOT_NAMED");
              assertThat(told.detail()).contains("reverse fulfillment order 9", "by hand");
            });
  }

  private static String dispute(String type, String status) {
    return """
    {'id': 6, 'order_id': 77, 'type': '%s', 'amount': '11.50', 'currency': 'CAD',
     'reason': 'fraudulent', 'status': '%s', 'initiated_at': '2026-03-01T19:00:00-05:00',
     'finalized_on': null}\
    """
        .formatted(type, status);
  }

  @Test
  void a_dispute_begins_when_the_bank_says() {
    assertThat(facts("disputes/create", dispute("chargeback", "needs_response")))
        .containsExactly(
            new RecordDispute(
                ORDER,
                "6",
                "OPENED",
                false,
                new Money(1_150, Currency.of("CAD")),
                "fraudulent",
                "shopify_payments",
                LocalDate.parse("2026-03-02"),
                Instant.parse("2026-03-02T00:00:00Z"),
                RECEIVED_AT));
  }

  @ParameterizedTest
  @CsvSource({
    "under_review, UNDER_REVIEW",
    "won, WON",
    "lost, LOST",
    "accepted, ACCEPTED",
    "charge_refunded, ACCEPTED"
  })
  void a_dispute_goes_on_when_it_is_told(String status, String state) {
    assertThat(facts("disputes/update", dispute("inquiry", status)))
        .singleElement()
        .isInstanceOfSatisfying(
            RecordDispute.class,
            told -> {
              assertThat(told.state()).isEqualTo(state);
              assertThat(told.inquiry()).isTrue();
              assertThat(told.occurredAt()).isEqualTo(TRIGGERED_AT);
            });
  }

  @Test
  void a_dispute_in_a_state_of_next_year_is_flagged() {
    assertThat(facts("disputes/update", dispute("chargeback", "appealed")))
        .singleElement()
        .isInstanceOf(AddNote.class);
  }

  @Test
  void a_risk_is_assessed() {
    assertThat(
            facts(
                "orders/risk_assessment_changed",
                "{'admin_graphql_api_order_id': 'gid://shopify/Order/77', 'risk_level': 'high'}"))
        .singleElement()
        .isInstanceOfSatisfying(
            RecordRiskAssessment.class,
            told -> {
              assertThat(told.level()).isEqualTo("HIGH");
              assertThat(told.provider()).isEqualTo("shopify");
            });
    assertThat(read("orders/risk_assessment_changed", "{'order_id': 77, 'risk_level': 'none'}"))
        .isInstanceOf(NothingToTell.class);
    assertThat(facts("orders/risk_assessment_changed", "{'order_id': 77, 'risk_level': 'dire'}"))
        .singleElement()
        .isInstanceOf(AddNote.class);
  }

  private static final String HELD =
      """
      {'fulfillment_order': {'id': 'gid://shopify/FulfillmentOrder/3', 'order_id': 77,
        'line_items': [{'line_item_id': 12}, {'line_item_id': 11}],
        'fulfillment_holds': [{'id': 'gid://shopify/FulfillmentHold/4',
          'reason': 'incorrect_address', 'reason_notes': 'Ada lives elsewhere'}]}}\
      """;

  private static final PlaceHold PLACED =
      new PlaceHold(
          ORDER,
          "shopify-4",
          "INCORRECT_ADDRESS",
          "fulfillment order 3",
          Set.of("release", "ship"),
          new HoldScope(List.of("11", "12"), null),
          "operations",
          null,
          RECEIVED_AT);

  @Test
  void a_hold_of_the_shop_holds_these_lines_for_its_reason_and_without_its_notes() {
    assertThat(facts("fulfillment_orders/placed_on_hold", HELD)).containsExactly(PLACED);
  }

  @Test
  void a_release_that_comes_first_leaves_no_hold_behind() {
    assertThat(facts("fulfillment_orders/hold_released", HELD))
        .containsExactly(
            PLACED, new ReleaseHold(ORDER, "shopify-4", "RELEASED_BY_CHANNEL", "", RECEIVED_AT));
  }

  @Test
  void a_release_that_names_no_hold_waits_for_a_person() {
    assertThat(
            read(
                "fulfillment_orders/hold_released",
                "{'fulfillment_order': {'id': 3, 'order_id': 77, 'status': 'open'}}"))
        .isInstanceOf(NotUnderstood.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cancellation_request_submitted",
        "cancelled",
        "moved",
        "merged",
        "split",
        "rescheduled",
        "scheduled_fulfillment_order_ready",
        "line_items_prepared_for_pickup"
      })
  void what_the_shop_does_with_its_own_requests_moves_nothing_and_says_why(String happening) {
    assertThat(read("fulfillment_orders/" + happening, "{}"))
        .isInstanceOfSatisfying(NothingToTell.class, told -> assertThat(told.why()).isNotBlank());
  }

  @Test
  void a_happening_of_next_year_waits_in_quarantine() {
    assertThat(read("fulfillment_orders/teleported", "{}"))
        .isEqualTo(
            new NotUnderstood(
                "TOPIC_NOT_SUPPORTED", "topic fulfillment_orders/teleported is not read"));
  }
}
