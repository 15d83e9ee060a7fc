package io.throughline.order.payment;

import static io.throughline.order.ApprovalWords.ANN;
import static io.throughline.order.ApprovalWords.BOB;
import static io.throughline.order.ApprovalWords.ann;
import static io.throughline.order.ApprovalWords.approve;
import static io.throughline.order.ApprovalWords.declined;
import static io.throughline.order.ApprovalWords.given;
import static io.throughline.order.ApprovalWords.refundWaits;
import static io.throughline.order.ApprovalWords.writeOffWaits;
import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.MoneyWords.writeOff;
import static io.throughline.order.MoneyWords.writtenOff;
import static io.throughline.order.RefundWords.granted;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.command.Refusal.APPROVAL_DECLINED;
import static io.throughline.order.command.Refusal.BALANCE_CHANGED;
import static io.throughline.order.command.Refusal.NOTHING_TO_WRITE_OFF;
import static io.throughline.order.command.Refusal.ORDER_CLOSED;
import static io.throughline.order.command.Refusal.ORDER_REJECTED;
import static io.throughline.order.command.Refusal.SAME_PERSON;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.command.Refusal.WRITE_OFF_ID_REUSED;

import io.throughline.order.OrderSpec;
import io.throughline.order.event.ApprovalRequested;
import org.junit.jupiter.api.Test;

/// What is open between the buyer and us is let go, with a reason.
class WriteOffSpec extends OrderSpec {

  @Test
  void what_the_buyer_owes_is_let_go() {
    after(valid(), captured("c1", "48.17"))
        .when(writeOff("w1"))
        .expectEvents(writtenOff("w1", "CUSTOMER_OWES", "0.01"));
  }

  @Test
  void what_we_owe_is_let_go() {
    after(valid(), captured("c1", "48.19"))
        .when(writeOff("w1"))
        .expectEvents(writtenOff("w1", "WE_OWE", "0.01"));
  }

  @Test
  void a_refund_that_is_granted_is_owed_and_not_let_go() {
    refusedWith(
        NOTHING_TO_WRITE_OFF, after(valid(), paid(), granted("b1", "5.00")).when(writeOff("w1")));
    after(valid(), captured("c1", "48.17"), granted("b1", "5.00"))
        .when(writeOff("w1"))
        .expectEvents(writtenOff("w1", "CUSTOMER_OWES", "0.01"));
  }

  @Test
  void an_order_that_is_balanced_is_refused() {
    refusedWith(NOTHING_TO_WRITE_OFF, after(valid(), paid()).when(writeOff("w1")));
    refusedWith(
        NOTHING_TO_WRITE_OFF,
        after(valid(), captured("c1", "48.17"), writtenOff("w1", "CUSTOMER_OWES", "0.01"))
            .when(writeOff("w2")));
  }

  @Test
  void a_person_waits_for_a_second_one_whatever_the_amount() {
    after(valid(), captured("c1", "48.17"))
        .when(writeOff("w1", ann("1000.00")))
        .expectEvents(waits());
    after(valid(), captured("c1", "48.17"), waits())
        .when(approve("w1", BOB))
        .expectEvents(given("w1"), writtenOff("w1", "CUSTOMER_OWES", "0.01"));
    refusedWith(
        SAME_PERSON, after(valid(), captured("c1", "48.17"), waits()).when(approve("w1", ANN)));
  }

  @Test
  void two_persons_let_go_what_they_agreed_to_and_nothing_else() {
    refusedWith(
        BALANCE_CHANGED,
        after(valid(), captured("c1", "48.17"), waits(), captured("c2", "0.02"))
            .when(approve("w1", BOB)));
    refusedWith(
        BALANCE_CHANGED,
        after(valid(), captured("c1", "48.17"), waits(), captured("c2", "0.01"))
            .when(approve("w1", BOB)));
  }

  @Test
  void asked_again_it_stays_quiet_and_another_of_its_id_is_refused() {
    staysQuiet(
        after(valid(), captured("c1", "48.17"), waits()).when(writeOff("w1", ann("1000.00"))));
    staysQuiet(
        after(
                valid(),
                captured("c1", "48.17"),
                waits(),
                given("w1"),
                writtenOff("w1", "CUSTOMER_OWES", "0.01"))
            .when(writeOff("w1", ann("1000.00"))));
    refusedWith(
        WRITE_OFF_ID_REUSED,
        after(valid(), captured("c1", "48.17"), refundWaits("w1", "5.00"))
            .when(writeOff("w1", ann("1000.00"))));
    refusedWith(
        APPROVAL_DECLINED,
        after(valid(), captured("c1", "48.17"), waits(), declined("w1"))
            .when(writeOff("w1", ann("1000.00"))));
  }

  private static ApprovalRequested waits() {
    return writeOffWaits("w1", "CUSTOMER_OWES", "0.01");
  }

  @Test
  void an_unknown_a_rejected_and_a_closed_order_are_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(writeOff("w1")));
    refusedWith(ORDER_REJECTED, after(received(), rejected()).when(writeOff("w1")));
    refusedWith(ORDER_CLOSED, after(done()).when(writeOff("w1")));
  }

  @Test
  void the_same_again_stays_quiet() {
    staysQuiet(
        after(valid(), captured("c1", "48.17"), writtenOff("w1", "CUSTOMER_OWES", "0.01"))
            .when(writeOff("w1")));
  }
}
