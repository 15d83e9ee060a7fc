package io.throughline.order;

import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.SampleOrder.line;
import static io.throughline.order.SampleOrder.shirts;
import static io.throughline.order.SampleOrder.totals;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;

import io.throughline.order.event.OrderValidationFailed.Finding;
import io.throughline.order.terms.OrderLine;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateSpec extends OrderSpec {

  private static final Finding CANCELED =
      new Finding("CANCELED_AT_SOURCE", "the channel had canceled it at 2026-11-20T09:00:02Z");
  private static final Finding NO_DESTINATION =
      new Finding("DESTINATION_MISSING", "goods to ship and no country to ship them to");

  @Test
  void an_order_that_passes_every_rule_is_valid() {
    order.given(received()).when(validate()).expectEvents(validated());
  }

  @Test
  void a_manual_hold_does_not_keep_it_from_being_valid() {
    order.given(received(), held("h1")).when(validate()).expectEvents(validated());
  }

  @Test
  void an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, order.givenNoPriorActivity().when(validate()));
  }

  @Test
  void an_order_that_was_rejected_meanwhile_is_not_validated_any_more() {
    staysQuiet(order.given(received(), rejected()).when(validate()));
  }

  @Test
  void a_valid_order_is_not_checked_again() {
    staysQuiet(order.given(received(), validated()).when(validate()));
  }

  @Test
  void an_order_that_failed_is_not_checked_again() {
    staysQuiet(
        order
            .given(received(), validationFailed(CANCELED), heldByValidation(CANCELED))
            .when(validate()));
  }

  @Test
  void canceled_at_the_source_is_held() {
    fails(anOrder().canceledAt(Instant.parse("2026-11-20T09:00:02Z")), CANCELED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"48.17", "48.19", "0.00"})
  void a_stated_total_that_is_one_cent_off_is_held(String stated) {
    fails(
        anOrder().totals(totals(stated, "48.18")),
        new Finding("TOTALS_DISAGREE", "stated " + stated + " USD, parts add up to 48.18 USD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending", "partially_paid", "expired", "unpaid"})
  void money_that_is_not_there_is_held(String status) {
    fails(
        anOrder().paymentStatus(status),
        new Finding("PAYMENT_PENDING", "the channel says " + status));
  }

  @ParameterizedTest
  @ValueSource(strings = {"paid", "authorized", "partially_refunded", "refunded", "voided", ""})
  void any_other_word_for_the_payment_passes(String status) {
    passes(anOrder().paymentStatus(status));
  }

  @Test
  void goods_without_a_destination_are_held() {
    fails(anOrder().withoutDestination(), NO_DESTINATION);
  }

  @Test
  void one_line_of_goods_is_enough_to_need_a_destination() {
    fails(
        anOrder().withLines(giftCard("line-1"), shirts("line-2")).withoutDestination(),
        NO_DESTINATION);
  }

  @Test
  void nothing_to_ship_needs_no_destination() {
    passes(anOrder().withLines(giftCard("line-1")).withoutDestination());
  }

  @Test
  void goods_without_a_sku_are_held_once_with_all_their_lines() {
    fails(
        anOrder()
            .withLines(line("line-1", null, true), shirts("line-2"), line("line-3", null, true)),
        new Finding("SKU_MISSING", "no SKU on line line-1, line-3"));
  }

  @Test
  void nothing_to_ship_needs_no_sku() {
    passes(anOrder().withLines(line("line-1", null, false), shirts("line-2")));
  }

  @Test
  void every_finding_becomes_a_hold_in_the_order_of_the_rules() {
    var disagree = new Finding("TOTALS_DISAGREE", "stated 48.19 USD, parts add up to 48.18 USD");
    var pending = new Finding("PAYMENT_PENDING", "the channel says pending");
    var noSku = new Finding("SKU_MISSING", "no SKU on line line-1");

    fails(
        anOrder()
            .canceledAt(Instant.parse("2026-11-20T09:00:02Z"))
            .totals(totals("48.19", "48.18"))
            .paymentStatus("pending")
            .withLines(line("line-1", null, true))
            .withoutDestination(),
        CANCELED,
        disagree,
        pending,
        NO_DESTINATION,
        noSku);
  }

  private static OrderLine giftCard(String lineId) {
    return line(lineId, "GIFT-50", false);
  }

  private void passes(SampleOrder sample) {
    order.given(sample.received()).when(validate()).expectEvents(validated());
  }

  private void fails(SampleOrder sample, Finding... findings) {
    var expected = new Object[findings.length + 1];
    expected[0] = validationFailed(findings);
    for (int i = 0; i < findings.length; i++) {
      expected[i + 1] = heldByValidation(findings[i]);
    }
    order.given(sample.received()).when(validate()).expectEvents(expected);
  }
}
