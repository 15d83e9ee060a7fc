package io.throughline.order.approval;

import static io.throughline.order.ApprovalWords.ANN;
import static io.throughline.order.ApprovalWords.BOB;
import static io.throughline.order.ApprovalWords.ann;
import static io.throughline.order.ApprovalWords.approve;
import static io.throughline.order.ApprovalWords.cancellationWaits;
import static io.throughline.order.ApprovalWords.declined;
import static io.throughline.order.ApprovalWords.given;
import static io.throughline.order.CancellationWords.cancel;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.Units.units;
import static io.throughline.order.command.Refusal.APPROVAL_DECLINED;
import static io.throughline.order.command.Refusal.CANCELLATION_ID_REUSED;
import static io.throughline.order.command.Refusal.ORDER_REJECTED;
import static io.throughline.order.command.Refusal.SAME_PERSON;
import static io.throughline.order.command.Refusal.WORK_LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.decision.Decision;
import io.throughline.order.OrderRules;
import io.throughline.order.OrderSpec;
import io.throughline.order.PolicyWords;
import io.throughline.order.SampleOrder;
import io.throughline.order.closing.Closing;
import io.throughline.order.command.AdvanceOrder;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.event.ApprovalGiven;
import io.throughline.order.event.ApprovalRequested;
import io.throughline.order.event.CancellationRequested;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.state.OrderState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A cancellation of more worth than the limit needs a second person. The sample order is worth
/// 48.18.
class CancellationApprovalSpec extends OrderSpec {

  @Test
  void at_the_limit_it_happens_at_once() {
    assertThat(told(state(valid()), cancel("k1").askedBy(ann("48.18"))))
        .hasExactlyElementsOfTypes(CancellationRequested.class, UnitsCanceled.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CUSTOMER", "OPERATIONS", "FINANCE"})
  void above_the_limit_it_waits_and_cancels_nothing(String by) {
    after(valid())
        .when(cancel("k1", by).askedBy(ann("48.17")))
        .expectEvents(cancellationWaits("k1", by, "48.18"));
  }

  @Test
  void what_the_channel_canceled_is_a_fact() {
    assertThat(told(state(valid()), cancel("k1", RequestCancellation.CHANNEL).askedBy(ann("0.01"))))
        .hasExactlyElementsOfTypes(CancellationRequested.class, UnitsCanceled.class);
  }

  @Test
  void units_whose_node_must_agree_count() {
    assertThat(told(state(atNode()), cancel("k1").askedBy(ann("48.17"))))
        .hasExactlyElementsOfTypes(ApprovalRequested.class);
  }

  @Test
  void the_limit_is_not_dodged_by_parts() {
    var one = told(state(valid()), cancel("k1", units(1)).askedBy(ann("40.00")));
    assertThat(one).hasExactlyElementsOfTypes(CancellationRequested.class, UnitsCanceled.class);
    assertThat(told(state(valid(), one), cancel("k2").askedBy(ann("40.00"))))
        .hasExactlyElementsOfTypes(ApprovalRequested.class);

    var atNode = told(state(atNode()), cancel("k1", units(1)).askedBy(ann("40.00")));
    assertThat(atNode).hasExactlyElementsOfTypes(CancellationRequested.class);
    assertThat(told(state(atNode(), atNode), cancel("k2").askedBy(ann("40.00"))))
        .hasExactlyElementsOfTypes(ApprovalRequested.class);
  }

  @Test
  void asking_again_stays_quiet_and_other_units_are_another_cancellation() {
    var waits = cancellationWaits("k1", "CUSTOMER", "48.18");
    staysQuiet(after(valid(), waits).when(cancel("k1").askedBy(ann("20.00"))));
    refusedWith(
        CANCELLATION_ID_REUSED,
        after(valid(), waits).when(cancel("k1", units(1)).askedBy(ann("99.00"))));
    refusedWith(
        APPROVAL_DECLINED,
        after(valid(), waits, declined("k1")).when(cancel("k1").askedBy(ann("20.00"))));
  }

  @Test
  void another_person_makes_it_happen_and_the_same_person_is_refused() {
    var waits = cancellationWaits("k1", "CUSTOMER", "48.18");
    assertThat(told(state(valid(), waits), approve("k1", BOB)))
        .hasExactlyElementsOfTypes(
            ApprovalGiven.class, CancellationRequested.class, UnitsCanceled.class)
        .startsWith(given("k1"));
    refusedWith(SAME_PERSON, after(valid(), waits).when(approve("k1", ANN)));
  }

  @Test
  void it_is_decided_by_the_order_of_now() {
    refusedWith(
        ORDER_REJECTED,
        after(received(), cancellationWaits("k1", "CUSTOMER", "48.18"), rejected())
            .when(approve("k1", BOB)));
  }

  @Test
  void the_money_that_follows_an_approved_cancellation_needs_no_second_approval() {
    var policy = new PolicyInForce("v3", PolicyWords.secondPersonAbove(SampleOrder.usd("1.00")));
    var waits = cancellationWaits("k1", "CUSTOMER", "48.18");
    var approved = told(state(valid(), paid(), waits), approve("k1", BOB));

    var next = told(state(valid(), paid(), waits, approved), new AdvanceOrder(ID, policy, AT));

    assertThat(next)
        .filteredOn(RefundGranted.class::isInstance)
        .singleElement()
        .extracting(event -> ((RefundGranted) event).amount())
        .isEqualTo(SampleOrder.usd("48.18"));
    assertThat(next).noneMatch(ApprovalRequested.class::isInstance);
  }

  @Test
  void an_order_is_not_closed_while_it_waits() {
    var waits = cancellationWaits("k1", "CUSTOMER", "48.18");
    var all = told(state(valid()), cancel("k2"));
    assertThat(Closing.obstacle(state(valid(), all).known().orElseThrow())).isEmpty();
    assertThat(Closing.obstacle(state(valid(), waits, all).known().orElseThrow()))
        .contains(WORK_LEFT);
    assertThat(Closing.obstacle(state(valid(), waits, all, declined("k1")).known().orElseThrow()))
        .isEmpty();
  }

  private static OrderState state(Object... history) {
    OrderState state = new OrderState.NotReceived();
    for (OrderEvent event : events(history)) {
      state = OrderState.evolve(state, event);
    }
    return state;
  }

  private static List<OrderEvent> told(OrderState state, OrderCommand command) {
    return OrderRules.decide(state, command) instanceof Decision.Accepted<OrderEvent>(var events)
        ? events
        : List.of();
  }
}
