package io.throughline.order.payment;

import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.MoneyWords.writeOff;
import static io.throughline.order.MoneyWords.writtenOff;
import static io.throughline.order.RefundWords.granted;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.command.Refusal.NOTHING_TO_WRITE_OFF;
import static io.throughline.order.command.Refusal.ORDER_CLOSED;
import static io.throughline.order.command.Refusal.ORDER_REJECTED;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;

import io.throughline.order.OrderSpec;
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
