package io.throughline.order.refund;

import static io.throughline.order.EndWords.advance;
import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.RefundWords.bringBack;
import static io.throughline.order.RefundWords.cameBack;
import static io.throughline.order.RefundWords.grant;
import static io.throughline.order.RefundWords.granted;
import static io.throughline.order.RefundWords.grantedByPolicy;
import static io.throughline.order.RefundWords.paidBack;
import static io.throughline.order.RefundWords.refund;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.command.Refusal.EXCEEDS_REFUNDABLE_AMOUNT;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.FACT_ID_REUSED;
import static io.throughline.order.ruling.Contradiction.REFUND_CAME_BACK;

import io.throughline.order.OrderSpec;
import io.throughline.order.event.AnomalyRecorded;
import org.junit.jupiter.api.Test;

/// Money that went back and returned to us: the buyer does not have it.
class ReversalSpec extends OrderSpec {

  private static AnomalyRecorded told(String amount) {
    return contradicted(REFUND_CAME_BACK, "b1", "HIGH", amount + " USD came back");
  }

  @Test
  void it_is_recorded_and_a_person_looks_at_it() {
    after(valid(), paid(), paidBack("b1", "5.00"))
        .when(bringBack("b1", "5.00"))
        .expectEvents(cameBack("b1", "5.00"), told("5.00"));
    after(done(), paidBack("b1", "5.00"))
        .when(bringBack("b1", "5.00"))
        .expectEvents(reopened("REFUND_CAME_BACK", "b1"), cameBack("b1", "5.00"), told("5.00"));
  }

  @Test
  void the_same_again_stays_quiet_and_another_amount_contradicts() {
    staysQuiet(
        after(valid(), paid(), paidBack("b1", "5.00"), cameBack("b1", "5.00"))
            .when(bringBack("b1", "5.00")));
    after(valid(), paid(), paidBack("b1", "5.00"), cameBack("b1", "5.00"))
        .when(bringBack("b1", "4.00"))
        .expectEvents(
            contradicted(FACT_ID_REUSED, "b1", "MEDIUM", "5.00 USD came back, now it is 4.00 USD"));
  }

  @Test
  void what_came_back_can_be_granted_again_and_not_a_cent_more() {
    after(valid(), paid(), paidBack("b1", "48.18"), cameBack("b1", "48.18"))
        .when(grant("b2", "48.18"))
        .expectEvents(granted("b2", "48.18"));
    refusedWith(
        EXCEEDS_REFUNDABLE_AMOUNT,
        after(valid(), paid(), paidBack("b1", "48.18"), cameBack("b1", "5.00"))
            .when(grant("b2", "5.01")));
  }

  @Test
  void heard_of_before_the_refund_it_comes_to_the_same() {
    refusedWith(
        EXCEEDS_REFUNDABLE_AMOUNT,
        after(valid(), paid(), cameBack("b1", "5.00"), paidBack("b1", "48.18"))
            .when(grant("b2", "5.01")));
  }

  @Test
  void what_a_rejected_order_paid_is_owed_again() {
    after(
            received(),
            paid(),
            rejected(),
            grantedByPolicy(refund(1), "REJECTION", "48.18", "default-1"),
            paidBack(refund(1), "48.18"),
            cameBack(refund(1), "48.18"))
        .when(advance())
        .expectEvents(grantedByPolicy(refund(2), "REJECTION", "48.18", "default-1"));
  }

  @Test
  void of_an_unknown_order_it_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(bringBack("b1", "5.00")));
  }
}
