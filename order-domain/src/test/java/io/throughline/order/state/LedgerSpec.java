package io.throughline.order.state;

import static io.throughline.order.CancellationWords.canceled;
import static io.throughline.order.CancellationWords.quantityChanged;
import static io.throughline.order.CancellationWords.worth;
import static io.throughline.order.MoneyWords.EUROS;
import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.MoneyWords.writtenOff;
import static io.throughline.order.RefundWords.granted;
import static io.throughline.order.RefundWords.paidBack;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleOrder.usd;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.terms.Bucket.CANCELED;
import static io.throughline.order.terms.Bucket.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.order.OrderSpec;
import io.throughline.order.event.OrderEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The balance: what the buyer is to pay, less what he paid. The sample order costs 48.18; one
/// shirt of it is worth 21.59, and both with the shipping 48.18.
class LedgerSpec extends OrderSpec {

  private static final OrderEvent ONE_CANCELED =
      canceled("k1", List.of(shirts(1).move(OPEN, CANCELED)), "0.00", worth("line-1", "21.59"));
  private static final OrderEvent ALL_CANCELED =
      canceled("k1", List.of(shirts(2).move(OPEN, CANCELED)), "5.00", worth("line-1", "43.18"));

  @Test
  void what_is_not_paid_is_owed_by_the_buyer() {
    owes(48_18, valid());
    owes(1, valid(), captured("c1", "48.17"));
    owes(0, valid(), paid());
    owes(-1, valid(), captured("c1", "48.19"));
  }

  @Test
  void added_and_canceled_units_change_what_is_to_be_paid() {
    owes(21_59, valid(), paid(), quantityChanged("g1", 2, 3, usd("21.59")));
    owes(-21_59, valid(), paid(), ONE_CANCELED);
    owes(-48_18, valid(), paid(), ALL_CANCELED);
  }

  @Test
  void a_refund_for_canceled_units_balances_them() {
    owes(-21_59, valid(), paid(), ONE_CANCELED, granted("b1", "CANCELLATION", "21.59"));
    owes(
        0,
        valid(),
        paid(),
        ONE_CANCELED,
        granted("b1", "CANCELLATION", "21.59"),
        paidBack("b1", "21.59"));
  }

  @Test
  void a_refund_out_of_goodwill_lowers_what_is_to_be_paid() {
    owes(-5_00, valid(), paid(), granted("b1", "5.00"));
    owes(0, valid(), paid(), granted("b1", "5.00"), paidBack("b1", "5.00"));
  }

  @Test
  void a_refund_that_was_only_reported_is_taken_for_canceled_units_whichever_came_first() {
    owes(0, valid(), paid(), paidBack("b1", "21.59"), ONE_CANCELED);
    owes(0, valid(), paid(), ONE_CANCELED, paidBack("b1", "21.59"));
    owes(0, valid(), paid(), ONE_CANCELED, paidBack("b1", "30.00"));
    owes(-1_59, valid(), paid(), ONE_CANCELED, paidBack("b1", "20.00"));
  }

  @Test
  void a_refund_of_what_was_paid_too_much_lowers_nothing() {
    owes(
        0,
        valid(),
        captured("c1", "58.18"),
        granted("b1", "OVERPAYMENT", "10.00"),
        paidBack("b1", "10.00"));
  }

  @Test
  void a_refund_that_was_only_reported_is_first_taken_for_what_was_paid_too_much() {
    owes(0, valid(), paid(), captured("c2", "48.18"), paidBack("b1", "48.18"));
    owes(0, valid(), paid(), paidBack("b1", "48.18"), captured("c2", "48.18"));
    owes(-21_59, valid(), captured("c1", "58.18"), ONE_CANCELED, paidBack("b1", "10.00"));
  }

  @Test
  void nobody_is_to_pay_less_than_nothing() {
    var goodwill = events(valid(), paid(), granted("b1", "5.00"), paidBack("b1", "5.00"));

    owes(-43_18, goodwill, ALL_CANCELED);
    owes(
        0, goodwill, ALL_CANCELED, granted("b2", "CANCELLATION", "43.18"), paidBack("b2", "43.18"));
  }

  @Test
  void what_is_written_off_is_owed_by_nobody() {
    owes(0, valid(), captured("c1", "48.17"), writtenOff("w1", "CUSTOMER_OWES", "0.01"));
    owes(0, valid(), captured("c1", "48.19"), writtenOff("w1", "WE_OWE", "0.01"));
  }

  @Test
  void money_of_another_currency_counts_for_nothing() {
    owes(48_18, valid(), captured("c1", null, EUROS));
    owes(0, valid(), paid(), paidBack("b1", EUROS));
  }

  @Test
  void canceled_units_are_granted_once_and_never_more_than_was_paid() {
    grants(21_59, valid(), paid(), ONE_CANCELED);
    grants(0, valid(), ONE_CANCELED);
    grants(3_41, valid(), captured("c1", "30.00"), ONE_CANCELED);
    grants(0, valid(), paid(), ONE_CANCELED, granted("b1", "CANCELLATION", "21.59"));
    grants(0, valid(), paid(), ONE_CANCELED, paidBack("b1", "21.59"));
    grants(43_18, valid(), paid(), granted("b1", "5.00"), ALL_CANCELED);
  }

  @Test
  void what_was_paid_back_for_another_reason_is_no_part_of_it() {
    grants(
        21_59,
        valid(),
        captured("c1", "58.18"),
        granted("b1", "OVERPAYMENT", "10.00"),
        paidBack("b1", "10.00"),
        ONE_CANCELED);
    grants(21_59, valid(), captured("c1", "58.18"), paidBack("b1", "10.00"), ONE_CANCELED);
    grants(21_59, valid(), paid(), granted("b1", "5.00"), ONE_CANCELED);
  }

  @Test
  void what_went_back_in_another_currency_is_not_granted_again() {
    grants(
        0,
        valid(),
        paid(),
        ONE_CANCELED,
        granted("b1", "CANCELLATION", "21.59"),
        paidBack("b1", EUROS));
  }

  private static void owes(long minorUnits, Object... history) {
    assertThat(ledger(history).balance()).isEqualTo(minorUnits);
  }

  private static void grants(long minorUnits, Object... history) {
    assertThat(ledger(history).toGrantForCanceled()).isEqualTo(minorUnits);
  }

  private static Ledger ledger(Object... history) {
    OrderState state = new OrderState.NotReceived();
    for (var event : events(history)) {
      state = OrderState.evolve(state, event);
    }
    return state.known().orElseThrow().ledger();
  }
}
