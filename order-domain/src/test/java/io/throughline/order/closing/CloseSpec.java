package io.throughline.order.closing;

import static io.throughline.order.CancellationWords.canceled;
import static io.throughline.order.CancellationWords.cancellationRequested;
import static io.throughline.order.CancellationWords.worth;
import static io.throughline.order.EndWords.close;
import static io.throughline.order.EndWords.closed;
import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.EndWords.reopen;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.EndWords.settled;
import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.MoneyWords.writtenOff;
import static io.throughline.order.ParcelWords.lost;
import static io.throughline.order.RefundWords.granted;
import static io.throughline.order.RefundWords.paidBack;
import static io.throughline.order.SampleLife.arrived;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.command.Refusal.BALANCE_LEFT;
import static io.throughline.order.command.Refusal.NOT_COMPLETE;
import static io.throughline.order.command.Refusal.ORDER_REJECTED;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.command.Refusal.WORK_LEFT;
import static io.throughline.order.ruling.Contradiction.LOST_AFTER_DELIVERY;
import static io.throughline.order.terms.Bucket.CANCELED;
import static io.throughline.order.terms.Bucket.DELIVERED;
import static io.throughline.order.terms.Bucket.LOST;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.SHIPPED;

import io.throughline.order.OrderSpec;
import io.throughline.order.ParcelWords;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.terms.AtNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An order is closed when nothing is left to do.
class CloseSpec extends OrderSpec {

  private static final AnomalyRecorded LOST_AFTER_ALL =
      contradicted(LOST_AFTER_DELIVERY, "s1", "HIGH", "it was DELIVERED, now it is told LOST");
  private static final OrderEvent ALL_CANCELED =
      canceled("k1", List.of(shirts(2).move(OPEN, CANCELED)), "5.00", worth("line-1", "43.18"));

  @Test
  void an_order_that_arrived_and_is_paid_is_closed() {
    after(arrived(), paid()).when(close()).expectEvents(closed());
  }

  @Test
  void an_order_that_is_canceled_or_lost_and_whose_money_agrees_is_closed() {
    after(valid(), cancellationRequested("k1"), ALL_CANCELED).when(close()).expectEvents(closed());
    after(sent(), lost("s1", shirts(2).move(SHIPPED, LOST, "r1", "f1", "s1")), paid())
        .when(close())
        .expectEvents(closed());
  }

  @Test
  void a_unit_on_its_way_stands_against_it() {
    refusedWith(NOT_COMPLETE, after(sent(), paid()).when(close()));
  }

  @Test
  void an_order_that_was_never_valid_stands_against_it() {
    refusedWith(
        NOT_COMPLETE, after(received(), cancellationRequested("k1"), ALL_CANCELED).when(close()));
  }

  @Test
  void an_open_hold_stands_against_it() {
    refusedWith(WORK_LEFT, after(arrived(), paid(), held("h1")).when(close()));
    after(arrived(), paid(), held("h1"), released("h1")).when(close()).expectEvents(closed());
  }

  @Test
  void a_cancellation_that_waits_for_its_node_stands_against_it() {
    var asked = cancellationRequested("k1", "CUSTOMER", List.of(), new AtNode("f1", "line-1", 2));

    refusedWith(
        WORK_LEFT,
        after(
                atNode(),
                asked,
                ParcelWords.delivered(null, shirts(2).move(RELEASED, DELIVERED, "r1", "f1")),
                paid())
            .when(close()));
  }

  @Test
  void a_refund_that_did_not_go_back_stands_against_it() {
    refusedWith(WORK_LEFT, after(arrived(), paid(), granted("b1", "5.00")).when(close()));
    after(arrived(), paid(), granted("b1", "5.00"), paidBack("b1", "5.00"))
        .when(close())
        .expectEvents(closed());
  }

  @Test
  void a_contradiction_that_is_not_settled_stands_against_it() {
    refusedWith(WORK_LEFT, after(arrived(), paid(), LOST_AFTER_ALL).when(close()));
    after(arrived(), paid(), LOST_AFTER_ALL, settled("LOST_AFTER_DELIVERY:s1"))
        .when(close())
        .expectEvents(closed());
  }

  @Test
  void one_cent_of_a_balance_stands_against_it_until_it_is_written_off() {
    refusedWith(BALANCE_LEFT, after(arrived(), captured("c1", "48.17")).when(close()));
    refusedWith(BALANCE_LEFT, after(arrived(), captured("c1", "48.19")).when(close()));
    after(arrived(), captured("c1", "48.17"), writtenOff("w1", "CUSTOMER_OWES", "0.01"))
        .when(close())
        .expectEvents(closed());
  }

  @Test
  void what_is_not_complete_comes_before_work_and_work_before_the_balance() {
    refusedWith(NOT_COMPLETE, after(sent(), held("h1")).when(close()));
    refusedWith(WORK_LEFT, after(arrived(), held("h1")).when(close()));
  }

  @Test
  void an_unknown_and_a_rejected_order_are_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(close()));
    refusedWith(ORDER_REJECTED, after(received(), rejected()).when(close()));
  }

  @Test
  void closed_again_stays_quiet() {
    staysQuiet(after(done()).when(close()));
  }

  @Test
  void a_person_brings_a_closed_order_back() {
    after(done()).when(reopen()).expectEvents(reopened("BUYER_CALLED", ""));
  }

  @Test
  void an_order_that_is_open_stays_open() {
    staysQuiet(after(arrived()).when(reopen()));
    staysQuiet(after(done(), reopened("BUYER_CALLED", "")).when(reopen()));
  }

  @Test
  void an_unknown_and_a_rejected_order_are_not_brought_back() {
    refusedWith(UNKNOWN_ORDER, after().when(reopen()));
    refusedWith(ORDER_REJECTED, after(received(), rejected()).when(reopen()));
  }

  @Test
  void an_order_that_was_brought_back_is_closed_again() {
    after(done(), reopened("BUYER_CALLED", "")).when(close()).expectEvents(closed());
  }
}
