package io.throughline.order.cancellation;

import static io.throughline.order.CancellationWords.agree;
import static io.throughline.order.CancellationWords.canceled;
import static io.throughline.order.CancellationWords.cancellationDeclined;
import static io.throughline.order.CancellationWords.cancellationRequested;
import static io.throughline.order.CancellationWords.refuse;
import static io.throughline.order.CancellationWords.worth;
import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.NodeWords.miss;
import static io.throughline.order.NodeWords.missed;
import static io.throughline.order.NodeWords.nodeAsked;
import static io.throughline.order.NodeWords.nodeRejected;
import static io.throughline.order.NodeWords.rejectRequest;
import static io.throughline.order.NodeWords.requestRejected;
import static io.throughline.order.ParcelWords.ship;
import static io.throughline.order.ParcelWords.shipped;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.CANCELED_AFTER_SHIPPING;
import static io.throughline.order.ruling.Contradiction.CONTRADICTING_ANSWER;
import static io.throughline.order.ruling.Contradiction.UNKNOWN_CANCELLATION;
import static io.throughline.order.terms.Bucket.CANCELED;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.SHIPPED;

import io.throughline.order.OrderSpec;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.terms.AtNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Cancel races with ship: whichever the node confirms first wins.
class AgreementSpec extends OrderSpec {

  private static final OrderShipped ALL_SENT =
      shipped("s1", "f1", units(2), shirts(2).move(RELEASED, SHIPPED, "r1", "f1", "s1"));
  private static final OrderShipped ONE_SENT =
      shipped("s1", "f1", units(1), shirts(1).move(RELEASED, SHIPPED, "r1", "f1", "s1"));
  private static final UnitsCanceled ALL_CANCELED =
      canceled(
          "k1",
          List.of(shirts(2).move(RELEASED, CANCELED, "r1", "f1")),
          "5.00",
          worth("line-1", "43.18"));

  @Test
  void what_the_node_gives_back_is_canceled() {
    after(asked()).when(agree("k1", "f1")).expectEvents(ALL_CANCELED);
  }

  @Test
  void what_the_node_does_not_give_back_goes_on() {
    after(asked())
        .when(refuse("k1", "f1"))
        .expectEvents(cancellationDeclined("k1", "f1", "LOADED"));
    after(asked(), cancellationDeclined("k1", "f1", "LOADED"))
        .when(ship("s1", "f1", units(2)))
        .expectEvents(ALL_SENT);
  }

  @Test
  void a_parcel_overtakes_the_cancellation() {
    after(asked())
        .when(ship("s1", "f1", units(2)))
        .expectEvents(ALL_SENT, cancellationDeclined("k1", "f1", "SHIPPED"));
  }

  @Test
  void a_parcel_with_some_of_the_units_leaves_the_others_to_the_node() {
    after(asked()).when(ship("s1", "f1", units(1))).expectEvents(ONE_SENT);
    after(asked(), ONE_SENT)
        .when(agree("k1", "f1"))
        .expectEvents(
            canceled(
                "k1",
                List.of(shirts(1).move(RELEASED, CANCELED, "r1", "f1")),
                "0.00",
                worth("line-1", "21.59")),
            contradicted(
                CANCELED_AFTER_SHIPPING,
                "k1/f1",
                "HIGH",
                "1 units had left before the node agreed"));
  }

  @Test
  void a_node_that_agrees_after_its_parcel_contradicts_itself() {
    after(asked(), ALL_SENT, cancellationDeclined("k1", "f1", "SHIPPED"))
        .when(agree("k1", "f1"))
        .expectEvents(
            contradicted(
                CANCELED_AFTER_SHIPPING,
                "k1/f1",
                "HIGH",
                "the node had shipped or refused before"));
  }

  @Test
  void a_node_that_agrees_after_it_refused_contradicts_itself_whatever_else_was_canceled() {
    var other =
        events(
            cancellationRequested("k2", units(1)),
            canceled(
                "k2", List.of(shirts(1).move(OPEN, CANCELED)), "0.00", worth("line-1", "21.59")));
    var oneAtNode =
        events(
            valid(),
            other,
            nodeAsked("f1", "east", shirts(1).move(OPEN, RELEASED, null, "f1")),
            cancellationRequested("k1", "CUSTOMER", List.of(), new AtNode("f1", "line-1", 1)),
            cancellationDeclined("k1", "f1", "LOADED"));

    after(oneAtNode)
        .when(agree("k1", "f1"))
        .expectEvents(
            contradicted(
                CANCELED_AFTER_SHIPPING,
                "k1/f1",
                "HIGH",
                "the node had shipped or refused before"));
  }

  @Test
  void a_node_that_refuses_after_it_agreed_contradicts_itself() {
    after(asked(), ALL_CANCELED)
        .when(refuse("k1", "f1"))
        .expectEvents(
            contradicted(
                CONTRADICTING_ANSWER, "k1/f1", "MEDIUM", "the node had given the units back"));
  }

  @Test
  void an_answer_to_a_cancellation_that_nobody_asked_for_contradicts() {
    after(atNode())
        .when(agree("k9", "f1"))
        .expectEvents(
            contradicted(UNKNOWN_CANCELLATION, "k9/f1", "LOW", "the node answered to it"));
    after(asked())
        .when(agree("k1", "f9"))
        .expectEvents(
            contradicted(UNKNOWN_CANCELLATION, "k1/f9", "LOW", "the node answered to it"));
  }

  @Test
  void the_same_answer_again_stays_quiet() {
    staysQuiet(after(asked(), ALL_CANCELED).when(agree("k1", "f1")));
    staysQuiet(after(asked(), cancellationDeclined("k1", "f1", "LOADED")).when(refuse("k1", "f1")));
  }

  @Test
  void an_answer_about_an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(agree("k1", "f1")));
  }

  @Test
  void units_that_the_node_does_not_find_do_not_come_either() {
    after(asked())
        .when(miss("m1", "f1", units(2)))
        .expectEvents(
            missed("m1", "f1", "east", units(2), shirts(2).move(RELEASED, OPEN, "r1", "f1")),
            canceledWhenOpen(2, "5.00", "43.18"));
  }

  @Test
  void units_that_the_node_did_not_find_are_canceled_with_those_that_it_gives_back() {
    after(asked(), missed("m1", "f1", "east", units(1), shirts(1).move(RELEASED, OPEN, "r1", "f1")))
        .when(agree("k1", "f1"))
        .expectEvents(
            canceled(
                "k1",
                List.of(
                    shirts(1).move(RELEASED, CANCELED, "r1", "f1"),
                    shirts(1).move(OPEN, CANCELED, null, "f1")),
                "5.00",
                worth("line-1", "43.18")));
  }

  @Test
  void units_of_a_node_that_rejects_its_request_are_canceled_and_nobody_looks_for_another() {
    after(asked())
        .when(rejectRequest("f1"))
        .expectEvents(
            requestRejected("f1", shirts(2).move(RELEASED, OPEN, "r1", "f1")),
            canceledWhenOpen(2, "5.00", "43.18"));
  }

  @Test
  void only_those_that_somebody_wanted_canceled_are() {
    after(
            atNode(),
            cancellationRequested(
                "k1", "CUSTOMER", List.of(units(1)), new AtNode("f1", "line-1", 1)))
        .when(rejectRequest("f1"))
        .expectEvents(
            requestRejected("f1", shirts(2).move(RELEASED, OPEN, "r1", "f1")),
            canceledWhenOpen(1, "0.00", "21.59"),
            nodeRejected("policy-NODE_REJECTED"));
  }

  private static List<OrderEvent> asked() {
    return events(
        atNode(),
        cancellationRequested("k1", "CUSTOMER", List.of(), new AtNode("f1", "line-1", 2)));
  }

  private static UnitsCanceled canceledWhenOpen(int quantity, String charges, String worth) {
    return canceled(
        "k1",
        List.of(shirts(quantity).move(OPEN, CANCELED, null, "f1")),
        charges,
        worth("line-1", worth));
  }
}
