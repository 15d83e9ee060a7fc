package io.throughline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channelaccount.policy.AccountPolicy;
import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.channelaccount.policy.SamplePolicy;
import io.throughline.decision.Envelope;
import io.throughline.order.SampleOrder;
import io.throughline.order.event.FulfillmentOrderCreated;
import io.throughline.order.event.FulfillmentRequestAccepted;
import io.throughline.order.event.FulfillmentRequestRejected;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.UnitsReserved;
import io.throughline.policy.deadline.Deadline;
import io.throughline.policy.deadline.Deadline.HoldDue;
import io.throughline.policy.deadline.Deadline.NodeSilent;
import io.throughline.policy.deadline.Deadline.UnpaidReservation;
import io.throughline.policy.deadline.Deadlines;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenTimeMattersThenSetDeadlineSpec {

  private static final String ORDER = SampleOrder.ID.value();
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant SOON = Instant.parse("2026-11-20T12:30:00Z");

  private static final HoldDue HOLD = new HoldDue(SampleOrder.ID, "h1");
  private static final UnpaidReservation UNPAID = new UnpaidReservation(SampleOrder.ID, "r1");
  private static final NodeSilent NODE = new NodeSilent(SampleOrder.ID, "fo1");

  /// What was scheduled and canceled, in order.
  private final List<String> deadlines = new ArrayList<>();

  private final Deadlines recording =
      new Deadlines() {
        @Override
        public void schedule(String deadlineId, Instant dueAt, Deadline what) {
          assertThat(deadlineId).isEqualTo(what.deadlineId());
          deadlines.add(what + " at " + dueAt);
        }

        @Override
        public void cancel(String deadlineId) {
          deadlines.add("no " + deadlineId);
        }
      };

  private AccountPolicy policy = SamplePolicy.NEW_YORK; // 6 h unpaid, 12 h silent, 8 h hold

  private final AnnotationEventHandlerAdapter reaction =
      new AnnotationEventHandlerAdapter(
          new WhenTimeMattersThenSetDeadline(
              recording,
              (channel, account) -> {
                assertThat(channel + "/" + account).isEqualTo("shopify/acme");
                return new PolicyInForce("v1", policy);
              }));

  @Test
  void a_hold_is_due_when_it_says_so_and_else_when_the_policy_says_so() throws Exception {
    react(held(SOON));
    react(held(null));

    assertThat(deadlines)
        .containsExactly(HOLD + " at 2026-11-20T12:30:00Z", HOLD + " at 2026-11-20T20:00:00Z");
  }

  @Test
  void a_released_hold_is_no_longer_due() throws Exception {
    react(new HoldReleased(ORDER, "h1", "CHECKED", "", NOON));

    assertThat(deadlines).containsExactly(no(HOLD));
  }

  @Test
  void reserved_stock_waits_for_the_money_as_long_as_the_policy_says() throws Exception {
    react(new UnitsReserved(ORDER, "r1", "TEE-S", "node-1", List.of(), NOON));

    assertThat(deadlines).containsExactly(UNPAID + " at 2026-11-20T18:00:00Z");
  }

  @Test
  void a_node_may_be_silent_as_long_as_the_policy_says_and_until_it_answers() throws Exception {
    react(new FulfillmentOrderCreated(ORDER, "fo1", "node-1", List.of(), null, NOON));
    react(new FulfillmentRequestAccepted(ORDER, "fo1", null, NOON, NOON));
    react(new FulfillmentRequestRejected(ORDER, "fo1", "NO_STOCK", List.of(), NOON, NOON));

    assertThat(deadlines).containsExactly(NODE + " at 2026-11-21T00:00:00Z", no(NODE), no(NODE));
  }

  @Test
  void a_policy_without_waits_sets_no_deadline_but_a_hold_keeps_its_own() throws Exception {
    policy = SamplePolicy.of("UTC", LocalTime.MIDNIGHT);

    react(held(null));
    react(new UnitsReserved(ORDER, "r1", "TEE-S", "node-1", List.of(), NOON));
    react(new FulfillmentOrderCreated(ORDER, "fo1", "node-1", List.of(), null, NOON));
    assertThat(deadlines).isEmpty();

    react(held(SOON));
    assertThat(deadlines).containsExactly(HOLD + " at 2026-11-20T12:30:00Z");
  }

  @Test
  void no_other_event_and_no_replay_is_reacted_to() throws Exception {
    react(new OrderValidated(ORDER, "2026-11", null, NOON));
    var replay =
        ReplayToken.createReplayToken(
            new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(0));
    reaction.handle(new GenericTrackedEventMessage<>(replay, recorded(held(SOON))));

    assertThat(deadlines).isEmpty();
    assertThat(reaction.supportsReset()).isFalse();
  }

  private static String no(Deadline what) {
    return "no " + what.deadlineId();
  }

  private static HoldPlaced held(@Nullable Instant dueAt) {
    return new HoldPlaced(
        ORDER, "h1", "manual", "FRAUD_REVIEW", "", List.of("ship"), null, "risk", dueAt, NOON);
  }

  private void react(OrderEvent event) throws Exception {
    reaction.handle(recorded(event));
  }

  private static EventMessage<OrderEvent> recorded(OrderEvent event) {
    return new GenericEventMessage<>(
        "event-1", event, MetaData.from(new Envelope("shopify", "acme").asMetadata()), NOON);
  }
}
