package io.throughline.order.intake;

import static io.throughline.order.PolicyWords.approveAbove;
import static io.throughline.order.PolicyWords.validateBy;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.SampleOrder.line;
import static io.throughline.order.SampleOrder.totals;
import static io.throughline.order.SampleOrder.usd;
import static io.throughline.order.command.Refusal.ORDER_CLOSED;

import io.throughline.channelaccount.policy.AccountPolicy;
import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.money.Money;
import io.throughline.order.OrderSpec;
import io.throughline.order.SampleOrder;
import io.throughline.order.command.ValidateOrder;
import io.throughline.order.event.OrderApproved;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.OrderValidationFailed;
import io.throughline.order.event.OrderValidationFailed.Finding;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What an order is checked by is the channel's policy; the decision names its version.
class ValidationPolicySpec extends OrderSpec {

  private static final OrderValidated PASSED = new OrderValidated(ORDER, RULES, "v7", CHECKED_AT);

  @Test
  void an_order_of_the_limit_needs_no_approval() {
    order.given(received()).when(validateBy7(approveAbove(usd("48.18")))).expectEvents(PASSED);
  }

  @Test
  void an_order_of_one_cent_more_needs_it() {
    var finding = new Finding("APPROVAL_REQUIRED", "a total of 48.18 USD");

    order
        .given(received())
        .when(validateBy7(approveAbove(usd("48.17"))))
        .expectEvents(failed(finding), heldByValidation(finding));
  }

  @Test
  void a_limit_in_another_currency_does_not_matter() {
    order
        .given(received())
        .when(validateBy7(approveAbove(Money.of("0.01", "EUR"))))
        .expectEvents(PASSED);
  }

  @Test
  void an_order_that_was_approved_before_it_is_checked_needs_no_approval() {
    order
        .given(received(), new OrderApproved(ORDER, "KNOWN_BUYER", "", AT))
        .when(validateBy7(approveAbove(usd("48.17"))))
        .expectEvents(PASSED);
  }

  @Test
  void a_rule_that_is_off_finds_nothing() {
    order.given(odd().received()).when(validateBy7(validateBy())).expectEvents(PASSED);
  }

  @Test
  void only_the_rules_that_are_on_find_something() {
    var finding = new Finding("TOTALS_DISAGREE", "stated 48.19 USD, parts add up to 48.18 USD");

    order
        .given(odd().received())
        .when(validateBy7(validateBy("TOTALS_DISAGREE")))
        .expectEvents(failed(finding), heldByValidation(finding));
  }

  @Test
  void a_closed_order_is_neither_checked_nor_rejected() {
    staysQuiet(after(done()).when(validate()));
    refusedWith(ORDER_CLOSED, after(done()).when(reject()));
  }

  private static SampleOrder odd() {
    return anOrder()
        .canceledAt(Instant.parse("2026-11-20T09:00:02Z"))
        .totals(totals("48.19", "48.18"))
        .paymentStatus("pending")
        .withLines(line("line-1", null, true))
        .withoutDestination();
  }

  private static ValidateOrder validateBy7(AccountPolicy policy) {
    return new ValidateOrder(ID, new PolicyInForce("v7", policy), CHECKED_AT);
  }

  private static OrderValidationFailed failed(Finding finding) {
    return new OrderValidationFailed(ORDER, RULES, "v7", List.of(finding), CHECKED_AT);
  }
}
