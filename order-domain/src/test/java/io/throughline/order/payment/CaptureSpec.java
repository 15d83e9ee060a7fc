package io.throughline.order.payment;

import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.EndWords.settled;
import static io.throughline.order.MoneyWords.EUROS;
import static io.throughline.order.MoneyWords.authorized;
import static io.throughline.order.MoneyWords.capture;
import static io.throughline.order.MoneyWords.captureFailed;
import static io.throughline.order.MoneyWords.captureRequested;
import static io.throughline.order.MoneyWords.captureUnknown;
import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.MoneyWords.failCapture;
import static io.throughline.order.RefundWords.paidBack;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.CAPTURED_MORE_THAN_TOTAL;
import static io.throughline.order.ruling.Contradiction.CONTRADICTING_ANSWER;
import static io.throughline.order.ruling.Contradiction.FACT_ID_REUSED;
import static io.throughline.order.ruling.Contradiction.REFUNDED_MORE_THAN_CAPTURED;
import static io.throughline.order.ruling.Contradiction.WRONG_CURRENCY;

import io.throughline.order.OrderSpec;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.AnomalySettled;
import org.junit.jupiter.api.Test;

/// Money that came in, or did not, is reported.
class CaptureSpec extends OrderSpec {

  private static final AnomalyRecorded ONE_CENT_TOO_MUCH =
      contradicted(CAPTURED_MORE_THAN_TOTAL, "order", "HIGH", "4819 minor units of 4818");
  private static final AnomalyRecorded PAID_BACK_TOO_MUCH =
      contradicted(REFUNDED_MORE_THAN_CAPTURED, "b1", "HIGH", "1000 minor units of 0 captured");

  @Test
  void money_comes_in_parts_to_the_last_cent() {
    after(valid()).when(capture("c1", "48.17")).expectEvents(captured("c1", "48.17"));
    after(valid(), captured("c1", "48.17"))
        .when(capture("c2", "0.01"))
        .expectEvents(captured("c2", "0.01"));
  }

  @Test
  void one_cent_more_than_the_order_costs_contradicts() {
    after(valid())
        .when(capture("c1", "48.19"))
        .expectEvents(captured("c1", "48.19"), ONE_CENT_TOO_MUCH);
    after(valid(), captured("c1", "48.18"))
        .when(capture("c2", "0.01"))
        .expectEvents(captured("c2", "0.01"), ONE_CENT_TOO_MUCH);
  }

  @Test
  void still_more_is_the_same_contradiction_until_it_is_settled_and_then_another() {
    after(valid(), captured("c1", "48.19"), ONE_CENT_TOO_MUCH)
        .when(capture("c2", "1.00"))
        .expectEvents(captured("c2", "1.00"));
    after(
            valid(),
            captured("c1", "48.19"),
            ONE_CENT_TOO_MUCH,
            settled("CAPTURED_MORE_THAN_TOTAL:order"))
        .when(capture("c2", "1.00"))
        .expectEvents(
            captured("c2", "1.00"),
            contradicted(CAPTURED_MORE_THAN_TOTAL, "order-2", "HIGH", "4919 minor units of 4818"));
  }

  @Test
  void another_capture_under_the_same_id_contradicts() {
    after(valid(), captured("c1", "48.18"))
        .when(capture("c1", "48.17"))
        .expectEvents(
            contradicted(
                FACT_ID_REUSED, "c1", "MEDIUM", "48.18 USD was captured, now it is 48.17 USD"));
  }

  @Test
  void money_of_another_currency_contradicts_and_does_not_count() {
    after(valid())
        .when(capture("c1", null, EUROS))
        .expectEvents(
            captured("c1", null, EUROS),
            contradicted(WRONG_CURRENCY, "c1", "HIGH", "48.18 EUR were captured"));
    after(valid(), captured("c1", null, EUROS))
        .when(capture("c2", "48.18"))
        .expectEvents(captured("c2", "48.18"));
  }

  @Test
  void the_same_capture_again_stays_quiet() {
    staysQuiet(after(valid(), captured("c1", "48.18")).when(capture("c1", "48.18")));
  }

  @Test
  void money_that_comes_to_a_rejected_order_is_recorded() {
    after(received(), rejected())
        .when(capture("c1", "48.18"))
        .expectEvents(captured("c1", "48.18"));
  }

  @Test
  void money_that_comes_to_a_closed_order_brings_it_back() {
    after(done())
        .when(capture("c2", "0.01"))
        .expectEvents(
            reopened("CAPTURED_MORE_THAN_TOTAL", "c2"), captured("c2", "0.01"), ONE_CENT_TOO_MUCH);
  }

  @Test
  void a_refund_that_was_told_before_is_explained_by_it() {
    after(valid(), paidBack("b1", "10.00"), PAID_BACK_TOO_MUCH)
        .when(capture("c1", "48.18"))
        .expectEvents(
            captured("c1", "48.18"),
            new AnomalySettled(
                ORDER,
                "REFUNDED_MORE_THAN_CAPTURED:b1",
                "LATER_FACT",
                "the capture came later",
                AT));
  }

  @Test
  void a_refund_is_explained_to_the_last_cent_or_not_at_all() {
    after(valid(), paidBack("b1", "10.00"), PAID_BACK_TOO_MUCH)
        .when(capture("c1", "9.99"))
        .expectEvents(captured("c1", "9.99"));
  }

  @Test
  void money_that_did_not_come_is_recorded_once_and_a_later_success_counts() {
    after(valid()).when(failCapture("c1", "card_declined")).expectEvents(captureFailed("c1"));
    staysQuiet(after(valid(), captureFailed("c1")).when(failCapture("c1", "card_declined")));
    after(valid(), captureFailed("c1"))
        .when(capture("c1", "48.18"))
        .expectEvents(captured("c1", "48.18"));
  }

  @Test
  void nothing_is_assumed_of_a_capture_that_nobody_knows_of() {
    after(valid(), authorized("a1", "48.18"), captureRequested("c1", "a1", "48.18"))
        .when(failCapture("c1", null))
        .expectEvents(captureUnknown("c1"));
    staysQuiet(after(valid(), captureUnknown("c1")).when(failCapture("c1", null)));
    after(valid(), captureUnknown("c1"))
        .when(failCapture("c1", "card_declined"))
        .expectEvents(captureFailed("c1"));
    staysQuiet(after(valid(), captureFailed("c1")).when(failCapture("c1", null)));
  }

  @Test
  void no_after_yes_contradicts_and_do_not_know_after_yes_stays_quiet() {
    after(valid(), captured("c1", "48.18"))
        .when(failCapture("c1", "card_declined"))
        .expectEvents(
            contradicted(CONTRADICTING_ANSWER, "c1", "MEDIUM", "it was captured, now it failed"));
    staysQuiet(after(valid(), captured("c1", "48.18")).when(failCapture("c1", null)));
  }

  @Test
  void an_order_that_was_never_received_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(capture("c1", "48.18")));
    refusedWith(UNKNOWN_ORDER, after().when(failCapture("c1", null)));
  }
}
