package io.throughline.channel.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.DeliveryHead;
import io.throughline.channel.Headers;
import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.NotUnderstood;
import io.throughline.channel.Understanding.NothingToTell;
import io.throughline.channel.Understanding.OrderNews;
import io.throughline.money.Money;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordAuthorization;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordDispute;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.command.RecordRefundFailure;
import io.throughline.order.command.RecordRefundReversal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each event says of its order.
class StripeEventsTest {

  private static final OrderId ORDER = OrderId.of("shopify", "acme", "1001");
  private static final Instant RECEIVED = Instant.parse("2026-03-03T12:00:05Z");
  private static final Instant TOLD = Instant.ofEpochSecond(1_772_510_400L); // 2026-03-03T04:00Z
  private static final StripeAdapter ADAPTER = new StripeAdapter(() -> RECEIVED);

  private static Understanding read(String body) {
    var bytes = body.getBytes(UTF_8);
    DeliveryHead head = ADAPTER.head(new Headers(Map.of()), bytes);
    return ADAPTER.read(
        "main",
        head,
        bytes,
        RECEIVED,
        moment -> LocalDate.ofInstant(moment, ZoneId.of("America/New_York")));
  }

  private static String event(String type, String object) {
    return """
    {"id":"evt_1","object":"event","type":"%s","created":1772510400,"livemode":true,
     "data":{"object":{"metadata":{"order_id":"%s"},"currency":"usd",%s}}}
    """
        .formatted(type, ORDER.value(), object);
  }

  private static List<OrderCommand> facts(String type, String object) {
    return ((OrderNews) read(event(type, object))).facts();
  }

  @Test
  void the_event_is_the_delivery() {
    var head =
        ADAPTER.head(
            new Headers(Map.of()), event("charge.succeeded", "\"id\":\"ch_1\"").getBytes(UTF_8));

    assertThat(head.deliveryId()).isEqualTo("evt_1");
    assertThat(head.topic()).isEqualTo("charge.succeeded");
    assertThat(head.triggeredAt()).isEqualTo(TOLD);
  }

  @Test
  void a_charge_that_was_not_captured_is_a_promise_and_its_capture_draws_on_it() {
    var charge = "\"id\":\"ch_1\",\"payment_intent\":\"pi_1\",\"amount\":11664,\"captured\":";

    assertThat(facts("charge.succeeded", charge + "false"))
        .containsExactly(
            new RecordAuthorization(
                ORDER, "pi_1", "Stripe", Money.of("116.64", "USD"), null, TOLD, RECEIVED));
    assertThat(facts("charge.captured", charge + "true,\"amount_captured\":8000"))
        .containsExactly(
            new RecordCapture(
                ORDER,
                "ch_1",
                "pi_1",
                "Stripe",
                Money.of("80.00", "USD"),
                LocalDate.of(2026, 3, 2), // four in the morning in UTC is yesterday in New York
                TOLD,
                RECEIVED));
  }

  @Test
  void a_charge_that_was_captured_at_once_is_a_capture_alone() {
    var facts =
        facts(
            "charge.succeeded",
            "\"id\":\"ch_1\",\"payment_intent\":\"pi_1\",\"amount\":500,\"amount_captured\":500,\"captured\":true");

    assertThat(facts).singleElement().isInstanceOf(RecordCapture.class);
    assertThat(((RecordCapture) facts.getFirst()).authorizationId()).isNull();
  }

  @Test
  void a_refund_counts_once_it_succeeded() {
    var refund = "\"id\":\"re_1\",\"amount\":500,\"created\":1772510000,\"status\":";

    assertThat(facts("refund.updated", refund + "\"succeeded\""))
        .singleElement()
        .isInstanceOf(RecordRefund.class);
    assertThat(read(event("refund.created", refund + "\"pending\"")))
        .isInstanceOf(NothingToTell.class);
  }

  @Test
  void a_refund_that_failed_before_it_left_failed_and_one_that_had_left_came_back() {
    var refund = "\"id\":\"re_1\",\"amount\":500,\"created\":1772510000,\"status\":\"failed\"";

    assertThat(facts("refund.failed", refund + ",\"failure_reason\":\"expired_or_canceled_card\""))
        .singleElement()
        .isInstanceOf(RecordRefundFailure.class);
    assertThat(facts("refund.failed", refund + ",\"failure_balance_transaction\":\"txn_9\""))
        .hasExactlyElementsOfTypes(RecordRefund.class, RecordRefundReversal.class);
  }

  @Test
  void an_older_charge_brings_its_refunds_along() {
    var facts =
        facts(
            "charge.refunded",
            "\"id\":\"ch_1\",\"refunds\":{\"data\":[{\"id\":\"re_1\",\"amount\":100,\"currency\":\"usd\",\"status\":\"succeeded\"}]}");

    assertThat(facts).singleElement().isInstanceOf(RecordRefund.class);
    assertThat(read(event("charge.refunded", "\"id\":\"ch_1\""))).isInstanceOf(NothingToTell.class);
  }

  @ParameterizedTest
  @CsvSource({
    "warning_needs_response, OPENED, true",
    "warning_under_review, UNDER_REVIEW, true",
    "warning_closed, WON, true",
    "needs_response, OPENED, false",
    "under_review, UNDER_REVIEW, false",
    "won, WON, false",
    "lost, LOST, false"
  })
  void a_dispute_stands_as_stripe_says_and_a_warning_only_asks(
      String status, String state, boolean inquiry) {
    var facts =
        facts(
            "charge.dispute.updated",
            "\"id\":\"dp_1\",\"amount\":10800,\"reason\":\"fraudulent\",\"status\":\"%s\""
                .formatted(status));

    var dispute = (RecordDispute) facts.getFirst();
    assertThat(dispute.state()).isEqualTo(state);
    assertThat(dispute.inquiry()).isEqualTo(inquiry);
    assertThat(dispute.provider()).isEqualTo("Stripe");
  }

  @Test
  void amounts_are_in_stripes_own_minor_units() {
    var facts =
        facts("charge.succeeded", "\"id\":\"ch_1\",\"captured\":true,\"amount\":500,\"x\":0")
            .getFirst();
    var yen =
        ((OrderNews)
                read(
                    event("charge.succeeded", "\"id\":\"ch_1\",\"captured\":true,\"amount\":500")
                        .replace("usd", "jpy")))
            .facts()
            .getFirst();

    assertThat(((RecordCapture) facts).amount()).hasToString("5.00 USD");
    assertThat(((RecordCapture) yen).amount()).hasToString("500 JPY");
  }

  @Test
  void an_order_is_also_found_by_its_channel_and_else_not_guessed() {
    var named =
        event("charge.succeeded", "\"id\":\"ch_1\",\"captured\":true,\"amount\":500")
            .replace(
                "\"order_id\":\"" + ORDER.value() + "\"",
                "\"order_id\":\"1001\",\"order_channel\":\"shopify\",\"order_account\":\"acme\"");
    var unnamed = named.replace("\"order_channel\"", "\"other\"");

    assertThat(((OrderNews) read(named)).orderId()).isEqualTo(ORDER);
    assertThat(((NotUnderstood) read(unnamed)).code()).isEqualTo("ORDER_NOT_NAMED");
  }

  @Test
  void payouts_count_by_their_settlement_and_other_events_are_not_read() {
    assertThat(read(event("payout.paid", "\"id\":\"po_1\""))).isInstanceOf(NothingToTell.class);
    assertThat(((NotUnderstood) read(event("plan.created", "\"id\":\"p\""))).code())
        .isEqualTo("TOPIC_NOT_SUPPORTED");
  }

  @Test
  void whatever_comes_is_understood_or_not_and_nothing_is_thrown() {
    var random = new Random(20261121);
    var body =
        event(
            "charge.dispute.created",
            "\"id\":\"dp_1\",\"amount\":10800,\"reason\":\"fraudulent\",\"status\":\"lost\",\"created\":1772510000");
    for (int i = 0; i < 5_000; i++) {
      var changed = new StringBuilder(body);
      for (int j = 0; j <= random.nextInt(3); j++) {
        changed.setCharAt(random.nextInt(body.length()), (char) (32 + random.nextInt(95)));
      }
      assertThat(read(changed.substring(0, random.nextInt(body.length()) + 1))).isNotNull();
      assertThat(read(changed.toString())).isNotNull();
    }
  }
}
