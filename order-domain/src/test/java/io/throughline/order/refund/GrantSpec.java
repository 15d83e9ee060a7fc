package io.throughline.order.refund;

import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.MoneyWords.EUROS;
import static io.throughline.order.RefundWords.grant;
import static io.throughline.order.RefundWords.granted;
import static io.throughline.order.RefundWords.paidBack;
import static io.throughline.order.RefundWords.refundFailed;
import static io.throughline.order.RefundWords.refundRequested;
import static io.throughline.order.RefundWords.refundUnknown;
import static io.throughline.order.RefundWords.requestRefund;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleOrder.usd;
import static io.throughline.order.command.Refusal.BLOCKED_BY_HOLD;
import static io.throughline.order.command.Refusal.CURRENCY_MISMATCH;
import static io.throughline.order.command.Refusal.EXCEEDS_REFUNDABLE_AMOUNT;
import static io.throughline.order.command.Refusal.REFUND_ID_REUSED;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.command.Refusal.UNKNOWN_REFUND;

import io.throughline.order.OrderSpec;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.OrderEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The buyer is owed no more than was captured.
class GrantSpec extends OrderSpec {

  @Test
  void what_was_captured_can_be_granted_in_parts_to_the_last_cent() {
    after(valid(), paid()).when(grant("b1", "48.18")).expectEvents(granted("b1", "48.18"));
    after(valid(), paid(), granted("b1", "40.00"), paidBack("b2", "8.17"))
        .when(grant("b3", "0.01"))
        .expectEvents(granted("b3", "0.01"));
  }

  @Test
  void one_cent_more_than_was_captured_is_refused() {
    refusedWith(EXCEEDS_REFUNDABLE_AMOUNT, after(valid(), paid()).when(grant("b1", "48.19")));
    refusedWith(EXCEEDS_REFUNDABLE_AMOUNT, after(valid()).when(grant("b1", "0.01")));
  }

  @Test
  void what_is_granted_or_went_back_counts() {
    refusedWith(
        EXCEEDS_REFUNDABLE_AMOUNT,
        after(valid(), paid(), granted("b1", "40.00")).when(grant("b2", "8.19")));
    refusedWith(
        EXCEEDS_REFUNDABLE_AMOUNT,
        after(valid(), paid(), paidBack("b1", "40.00")).when(grant("b2", "8.19")));
    refusedWith(
        EXCEEDS_REFUNDABLE_AMOUNT,
        after(valid(), paid(), granted("b1", "40.00"), refundFailed("b1"))
            .when(grant("b2", "8.19")));
  }

  @Test
  void another_currency_is_refused() {
    refusedWith(CURRENCY_MISMATCH, after(valid(), paid()).when(grant("b1", "GOODWILL", EUROS)));
  }

  @Test
  void an_order_that_is_held_is_refused() {
    refusedWith(BLOCKED_BY_HOLD, after(valid(), paid(), noRefunding()).when(grant("b1", "99.00")));
    refusedWith(
        BLOCKED_BY_HOLD,
        after(valid(), paid(), granted("b1", "5.00"), noRefunding()).when(requestRefund("b1")));
  }

  @Test
  void another_refund_under_the_same_id_is_refused() {
    var known = events(valid(), paid(), granted("b1", "5.00"));

    refusedWith(REFUND_ID_REUSED, after(known).when(grant("b1", "5.01")));
    refusedWith(REFUND_ID_REUSED, after(known).when(grant("b1", "CLAIM", usd("5.00"))));
    refusedWith(
        REFUND_ID_REUSED, after(valid(), paid(), paidBack("b1", "5.00")).when(grant("b1", "5.00")));
  }

  @Test
  void a_rejected_order_owes_what_was_paid() {
    after(received(), paid(), rejected())
        .when(grant("b1", "48.18"))
        .expectEvents(granted("b1", "48.18"));
  }

  @Test
  void a_closed_order_is_brought_back_by_it() {
    after(done())
        .when(grant("b1", "5.00"))
        .expectEvents(reopened("REFUND", "b1"), granted("b1", "5.00"));
  }

  @Test
  void the_same_refund_again_stays_quiet() {
    staysQuiet(after(valid(), paid(), granted("b1", "5.00")).when(grant("b1", "5.00")));
    staysQuiet(
        after(valid(), paid(), granted("b1", "5.00"), paidBack("b1", "5.00"))
            .when(grant("b1", "5.00")));
  }

  @Test
  void the_provider_is_asked_for_what_is_granted() {
    after(owed()).when(requestRefund("b1")).expectEvents(refundRequested("b1"));
  }

  @Test
  void it_is_asked_again_after_a_failure_or_without_an_answer() {
    after(owed(), refundRequested("b1"), refundFailed("b1"))
        .when(requestRefund("b1"))
        .expectEvents(refundRequested("b1"));
    after(owed(), refundRequested("b1"), refundUnknown("b1"))
        .when(requestRefund("b1"))
        .expectEvents(refundRequested("b1"));
  }

  @Test
  void asked_twice_or_after_the_money_went_back_stays_quiet() {
    staysQuiet(after(owed(), refundRequested("b1")).when(requestRefund("b1")));
    staysQuiet(after(owed(), paidBack("b1", "5.00")).when(requestRefund("b1")));
  }

  @Test
  void what_was_not_granted_is_not_asked_for() {
    refusedWith(UNKNOWN_REFUND, after(valid(), paid()).when(requestRefund("b1")));
    refusedWith(
        UNKNOWN_REFUND, after(valid(), paid(), paidBack("b1", "5.00")).when(requestRefund("b1")));
  }

  @Test
  void an_order_that_was_never_received_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(grant("b1", "5.00")));
    refusedWith(UNKNOWN_ORDER, after().when(requestRefund("b1")));
  }

  private static List<OrderEvent> owed() {
    return events(valid(), paid(), granted("b1", "5.00"));
  }

  private static HoldPlaced noRefunding() {
    return new HoldPlaced(
        ORDER,
        "h1",
        "manual",
        "DISPUTE",
        "",
        List.of("refund"),
        null,
        "finance",
        null,
        PLACED_HOLD_AT);
  }
}
