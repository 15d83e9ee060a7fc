package io.throughline.order.approval;

import static io.throughline.order.ApprovalWords.ANN;
import static io.throughline.order.ApprovalWords.BOB;
import static io.throughline.order.ApprovalWords.ann;
import static io.throughline.order.ApprovalWords.approve;
import static io.throughline.order.ApprovalWords.bob;
import static io.throughline.order.ApprovalWords.decline;
import static io.throughline.order.ApprovalWords.declined;
import static io.throughline.order.ApprovalWords.escalate;
import static io.throughline.order.ApprovalWords.given;
import static io.throughline.order.ApprovalWords.overdue;
import static io.throughline.order.ApprovalWords.refundWaits;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.RefundWords.grant;
import static io.throughline.order.RefundWords.granted;
import static io.throughline.order.RefundWords.grantedByPolicy;
import static io.throughline.order.RefundWords.paidBack;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.command.Refusal.APPROVAL_DECLINED;
import static io.throughline.order.command.Refusal.APPROVAL_GIVEN;
import static io.throughline.order.command.Refusal.EXCEEDS_REFUNDABLE_AMOUNT;
import static io.throughline.order.command.Refusal.REFUND_ID_REUSED;
import static io.throughline.order.command.Refusal.SAME_PERSON;
import static io.throughline.order.command.Refusal.UNKNOWN_APPROVAL;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;

import io.throughline.order.OrderSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A refund above the limit needs a second person.
class ApprovalSpec extends OrderSpec {

  @Test
  void a_refund_at_the_limit_needs_nobody() {
    after(valid(), paid())
        .when(grant("b1", "20.00").askedBy(ann("20.00")))
        .expectEvents(granted("b1", "20.00"));
  }

  @Test
  void a_refund_above_the_limit_waits_and_grants_nothing() {
    after(valid(), paid())
        .when(grant("b1", "20.01").askedBy(ann("20.00")))
        .expectEvents(refundWaits("b1", "20.01"));
  }

  @Test
  void what_would_be_refused_does_not_wait() {
    refusedWith(
        EXCEEDS_REFUNDABLE_AMOUNT,
        after(valid(), paid()).when(grant("b1", "48.19").askedBy(ann("20.00"))));
  }

  @Test
  void asking_again_stays_quiet_and_another_amount_is_another_refund() {
    var waits = after(valid(), paid(), refundWaits("b1", "30.00"));
    staysQuiet(waits.when(grant("b1", "30.00").askedBy(ann("20.00"))));
    refusedWith(
        REFUND_ID_REUSED,
        after(valid(), paid(), refundWaits("b1", "30.00"))
            .when(grant("b1", "1.00").askedBy(ann("20.00"))));
  }

  @Test
  void the_limit_is_not_dodged_by_parts_nor_by_a_colleague() {
    after(valid(), paid(), granted("b1", "15.00"))
        .when(grant("b2", "5.00").askedBy(ann("20.00")))
        .expectEvents(granted("b2", "5.00"));
    after(valid(), paid(), granted("b1", "15.00"))
        .when(grant("b2", "5.01").askedBy(ann("20.00")))
        .expectEvents(refundWaits("b2", "5.01"));
    after(valid(), paid(), granted("b1", "15.00"), paidBack("b1", "15.00"))
        .when(grant("b2", "5.01").askedBy(ann("20.00")))
        .expectEvents(refundWaits("b2", "5.01"));
  }

  @Test
  void what_had_its_second_person_or_waits_for_him_does_not_count() {
    after(valid(), paid(), refundWaits("b1", "25.00"), given("b1"), granted("b1", "25.00"))
        .when(grant("b2", "20.00").askedBy(bob("20.00")))
        .expectEvents(granted("b2", "20.00"));
    after(valid(), paid(), refundWaits("b1", "25.00"))
        .when(grant("b2", "20.00").askedBy(ann("20.00")))
        .expectEvents(granted("b2", "20.00"));
  }

  @Test
  void what_a_policy_granted_does_not_count_and_what_nobody_asks_for_needs_nobody() {
    after(valid(), paid(), grantedByPolicy("b1", "CANCELLATION", "25.00", "v3"))
        .when(grant("b2", "20.00").askedBy(ann("20.00")))
        .expectEvents(granted("b2", "20.00"));
    after(valid(), paid()).when(grant("b1", "48.18")).expectEvents(granted("b1", "48.18"));
  }

  @Test
  void another_person_makes_it_happen_once() {
    after(valid(), paid(), refundWaits("b1", "30.00"))
        .when(approve("b1", BOB))
        .expectEvents(given("b1"), granted("b1", "30.00"));
    staysQuiet(
        after(valid(), paid(), refundWaits("b1", "30.00"), given("b1"), granted("b1", "30.00"))
            .when(approve("b1", BOB)));
    staysQuiet(
        after(valid(), paid(), refundWaits("b1", "30.00"), given("b1"), granted("b1", "30.00"))
            .when(grant("b1", "30.00").askedBy(ann("20.00"))));
  }

  @Test
  void the_same_person_is_refused() {
    refusedWith(
        SAME_PERSON, after(valid(), paid(), refundWaits("b1", "30.00")).when(approve("b1", ANN)));
  }

  @Test
  void it_is_decided_by_the_order_of_now() {
    refusedWith(
        EXCEEDS_REFUNDABLE_AMOUNT,
        after(valid(), paid(), refundWaits("b1", "30.00"), granted("b2", "18.19"))
            .when(approve("b1", BOB)));
  }

  @Test
  void declining_ends_it_also_by_whoever_asked() {
    after(valid(), paid(), refundWaits("b1", "30.00"))
        .when(decline("b1", BOB))
        .expectEvents(declined("b1"));
    staysQuiet(
        after(valid(), paid(), refundWaits("b1", "30.00"), declined("b1"))
            .when(decline("b1", BOB)));
    refusedWith(
        APPROVAL_DECLINED,
        after(valid(), paid(), refundWaits("b1", "30.00"), declined("b1"))
            .when(approve("b1", BOB)));
    refusedWith(
        APPROVAL_DECLINED,
        after(valid(), paid(), refundWaits("b1", "30.00"), declined("b1"))
            .when(grant("b1", "30.00").askedBy(ann("20.00"))));
    refusedWith(
        APPROVAL_GIVEN,
        after(valid(), paid(), refundWaits("b1", "30.00"), given("b1"), granted("b1", "30.00"))
            .when(decline("b1", BOB)));
  }

  @Test
  void what_never_waited_is_unknown() {
    for (var command : List.of(approve("b1", BOB), decline("b1", BOB), escalate("b1"))) {
      refusedWith(UNKNOWN_APPROVAL, after(valid(), paid()).when(command));
      refusedWith(UNKNOWN_ORDER, after().when(command));
    }
  }

  @Test
  void a_closed_order_is_reopened_until_it_is_answered() {
    after(done())
        .when(grant("b1", "30.00").askedBy(ann("20.00")))
        .expectEvents(reopened("APPROVAL", "b1"), refundWaits("b1", "30.00"));
  }

  @Test
  void a_request_that_nobody_answers_becomes_work_for_a_person_once() {
    var overdue = overdue("b1", "REFUND of 30.00 USD waits for a second person");
    after(valid(), paid(), refundWaits("b1", "30.00")).when(escalate("b1")).expectEvents(overdue);
    staysQuiet(after(valid(), paid(), refundWaits("b1", "30.00"), overdue).when(escalate("b1")));
    staysQuiet(
        after(valid(), paid(), refundWaits("b1", "30.00"), declined("b1")).when(escalate("b1")));
  }
}
