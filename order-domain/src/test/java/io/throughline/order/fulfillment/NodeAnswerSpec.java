package io.throughline.order.fulfillment;

import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.NodeWords.acceptRequest;
import static io.throughline.order.NodeWords.escalateSilence;
import static io.throughline.order.NodeWords.nodeRejected;
import static io.throughline.order.NodeWords.packed;
import static io.throughline.order.NodeWords.picked;
import static io.throughline.order.NodeWords.rejectRequest;
import static io.throughline.order.NodeWords.requestAccepted;
import static io.throughline.order.NodeWords.requestRejected;
import static io.throughline.order.ParcelWords.shipped;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.command.Refusal.ORDER_CLOSED;
import static io.throughline.order.command.Refusal.UNKNOWN_FULFILLMENT_ORDER;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.PACKED;
import static io.throughline.order.terms.Bucket.PICKED;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.SHIPPED;

import io.throughline.order.OrderSpec;
import io.throughline.order.SampleLife;
import io.throughline.order.ruling.Contradiction;
import org.junit.jupiter.api.Test;

/// A node says yes, says no, or says nothing.
class NodeAnswerSpec extends OrderSpec {

  @Test
  void a_node_accepts() {
    after(atNode()).when(acceptRequest("f1")).expectEvents(requestAccepted("f1"));
  }

  @Test
  void what_a_node_rejects_is_open_again_and_somebody_chooses_another_way() {
    after(atNode())
        .when(rejectRequest("f1"))
        .expectEvents(
            requestRejected("f1", shirts(2).move(RELEASED, OPEN, "r1", "f1")),
            nodeRejected("policy-NODE_REJECTED"));
  }

  @Test
  void a_node_that_rejects_in_the_middle_of_its_work_gives_back_what_it_has() {
    after(
            atNode(),
            picked("p1", "f1", units(1), shirts(1).move(RELEASED, PICKED, "r1", "f1")),
            packed("q1", "f1", units(1), shirts(1).move(PICKED, PACKED, "r1", "f1")),
            shipped("s1", "f1", units(1), shirts(1).move(PACKED, SHIPPED, "r1", "f1", "s1")))
        .when(rejectRequest("f1"))
        .expectEvents(
            requestRejected("f1", shirts(1).move(RELEASED, OPEN, "r1", "f1")),
            nodeRejected("policy-NODE_REJECTED"));
  }

  @Test
  void a_node_that_rejects_what_has_left_holds_nothing_up() {
    after(sent()).when(rejectRequest("f1")).expectEvents(requestRejected("f1"));
  }

  @Test
  void a_node_that_changes_its_mind_contradicts_itself() {
    after(atNode(), requestAccepted("f1"))
        .when(rejectRequest("f1"))
        .expectEvents(
            contradicted(
                Contradiction.CONTRADICTING_ANSWER,
                "f1",
                "MEDIUM",
                "the node said ACCEPTED, now it says REJECTED"));
  }

  @Test
  void an_answer_to_a_request_that_nobody_made_contradicts() {
    after(reserved())
        .when(acceptRequest("f9"))
        .expectEvents(
            contradicted(
                Contradiction.UNKNOWN_FULFILLMENT_ORDER, "f9", "MEDIUM", "the node said ACCEPTED"));
  }

  @Test
  void an_answer_about_an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(acceptRequest("f1")));
  }

  @Test
  void the_same_answer_again_stays_quiet() {
    staysQuiet(after(atNode(), requestAccepted("f1")).when(acceptRequest("f1")));
    staysQuiet(
        after(atNode(), requestRejected("f1", shirts(2).move(RELEASED, OPEN, "r1", "f1")))
            .when(rejectRequest("f1")));
  }

  @Test
  void a_node_that_says_nothing_becomes_work_for_a_person() {
    after(atNode())
        .when(escalateSilence("f1"))
        .expectEvents(contradicted(Contradiction.NODE_SILENT, "f1", "MEDIUM", "no answer of east"));
  }

  @Test
  void a_node_that_answered_or_worked_is_not_silent() {
    staysQuiet(after(atNode(), requestAccepted("f1")).when(escalateSilence("f1")));
    staysQuiet(
        after(atNode(), picked("p1", "f1", units(2), shirts(2).move(RELEASED, PICKED, "r1", "f1")))
            .when(escalateSilence("f1")));
  }

  @Test
  void the_silence_of_a_node_that_nobody_asked_is_refused() {
    refusedWith(UNKNOWN_FULFILLMENT_ORDER, after(reserved()).when(escalateSilence("f1")));
    refusedWith(UNKNOWN_ORDER, after().when(escalateSilence("f1")));
    refusedWith(ORDER_CLOSED, after(SampleLife.done()).when(escalateSilence("f1")));
  }

  @Test
  void a_second_escalation_stays_quiet() {
    staysQuiet(
        after(
                atNode(),
                contradicted(Contradiction.NODE_SILENT, "f1", "MEDIUM", "no answer of east"))
            .when(escalateSilence("f1")));
  }
}
