package io.throughline.order.refund;

import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.MoneyWords.EUROS;
import static io.throughline.order.RefundWords.failRefund;
import static io.throughline.order.RefundWords.granted;
import static io.throughline.order.RefundWords.paidBack;
import static io.throughline.order.RefundWords.payBack;
import static io.throughline.order.RefundWords.refundFailed;
import static io.throughline.order.RefundWords.refundParts;
import static io.throughline.order.RefundWords.refundRequested;
import static io.throughline.order.RefundWords.refundUnknown;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleOrder.usd;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.CONTRADICTING_ANSWER;
import static io.throughline.order.ruling.Contradiction.FACT_ID_REUSED;
import static io.throughline.order.ruling.Contradiction.REFUNDED_MORE_THAN_CAPTURED;
import static io.throughline.order.ruling.Contradiction.REFUNDED_OTHER_AMOUNT;
import static io.throughline.order.ruling.Contradiction.REFUND_BESIDE_GRANT;
import static io.throughline.order.ruling.Contradiction.WRONG_CURRENCY;

import io.throughline.order.OrderSpec;
import io.throughline.order.event.OrderEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Money that went back is gone, granted or not.
class RefundSpec extends OrderSpec {

  @Test
  void granted_money_goes_back() {
    after(asked()).when(payBack("b1", "5.00")).expectEvents(paidBack("b1", "5.00"));
  }

  @Test
  void money_goes_back_that_nobody_granted() {
    after(valid(), paid()).when(payBack("b1", "5.00")).expectEvents(paidBack("b1", "5.00"));
  }

  @Test
  void another_amount_than_was_granted_contradicts() {
    after(asked())
        .when(payBack("b1", "5.01"))
        .expectEvents(
            paidBack("b1", "5.01"),
            contradicted(
                REFUNDED_OTHER_AMOUNT,
                "b1",
                "MEDIUM",
                "5.00 USD were granted, 5.01 USD went back"));
  }

  @Test
  void money_that_goes_back_beside_a_grant_contradicts() {
    after(asked())
        .when(payBack("b2", "5.00"))
        .expectEvents(
            paidBack("b2", "5.00"),
            contradicted(
                REFUND_BESIDE_GRANT,
                "b2",
                "HIGH",
                "500 minor units are granted and did not go back"));
  }

  @Test
  void everything_can_go_back_and_one_cent_more_contradicts() {
    after(valid(), paid()).when(payBack("b1", "48.18")).expectEvents(paidBack("b1", "48.18"));
    after(valid(), paid())
        .when(payBack("b1", "48.19"))
        .expectEvents(
            paidBack("b1", "48.19"),
            contradicted(
                REFUNDED_MORE_THAN_CAPTURED, "b1", "HIGH", "4819 minor units of 4818 captured"));
  }

  @Test
  void money_of_another_currency_contradicts() {
    after(valid(), paid())
        .when(payBack("b1", EUROS))
        .expectEvents(
            paidBack("b1", EUROS),
            contradicted(WRONG_CURRENCY, "b1", "HIGH", "48.18 EUR went back"));
  }

  @Test
  void another_refund_under_the_same_id_contradicts() {
    after(asked(), paidBack("b1", "5.00"))
        .when(payBack("b1", "4.00"))
        .expectEvents(
            contradicted(FACT_ID_REUSED, "b1", "MEDIUM", "5.00 USD went back, now it is 4.00 USD"));
  }

  @Test
  void a_rejected_order_pays_back() {
    after(received(), paid(), rejected())
        .when(payBack("b1", "48.18"))
        .expectEvents(paidBack("b1", usd("48.18"), "REJECTION"));
  }

  @Test
  void a_closed_order_is_brought_back_by_it() {
    after(done())
        .when(payBack("b1", "5.00"))
        .expectEvents(
            reopened("REFUND", "b1"),
            paidBack("b1", usd("5.00"), "GOODWILL", refundParts("4.15", "0.52", "0.33")));
  }

  @Test
  void the_same_refund_again_stays_quiet() {
    staysQuiet(after(asked(), paidBack("b1", "5.00")).when(payBack("b1", "5.00")));
  }

  @Test
  void money_that_did_not_go_back_is_recorded_once_and_a_later_success_counts() {
    after(asked()).when(failRefund("b1", "expired_card")).expectEvents(refundFailed("b1"));
    staysQuiet(after(asked(), refundFailed("b1")).when(failRefund("b1", "expired_card")));
    after(asked(), refundFailed("b1"))
        .when(payBack("b1", "5.00"))
        .expectEvents(paidBack("b1", "5.00"));
  }

  @Test
  void a_failure_after_it_was_asked_for_again_is_another_failure() {
    after(asked(), refundFailed("b1"), refundRequested("b1"))
        .when(failRefund("b1", "expired_card"))
        .expectEvents(refundFailed("b1"));
  }

  @Test
  void nothing_is_assumed_of_a_refund_that_nobody_knows_of() {
    after(asked()).when(failRefund("b1", null)).expectEvents(refundUnknown("b1"));
    staysQuiet(after(asked(), refundUnknown("b1")).when(failRefund("b1", null)));
    after(asked(), refundUnknown("b1"))
        .when(failRefund("b1", "expired_card"))
        .expectEvents(refundFailed("b1"));
  }

  @Test
  void no_after_yes_contradicts_and_do_not_know_after_yes_stays_quiet() {
    after(asked(), paidBack("b1", "5.00"))
        .when(failRefund("b1", "expired_card"))
        .expectEvents(
            contradicted(CONTRADICTING_ANSWER, "b1", "MEDIUM", "it went back, now it failed"));
    staysQuiet(after(asked(), paidBack("b1", "5.00")).when(failRefund("b1", null)));
  }

  @Test
  void an_order_that_was_never_received_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(payBack("b1", "5.00")));
    refusedWith(UNKNOWN_ORDER, after().when(failRefund("b1", null)));
  }

  private static List<OrderEvent> asked() {
    return events(valid(), paid(), granted("b1", "5.00"), refundRequested("b1"));
  }
}
