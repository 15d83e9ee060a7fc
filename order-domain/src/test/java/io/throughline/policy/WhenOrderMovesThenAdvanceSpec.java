package io.throughline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.decision.Envelope;
import io.throughline.order.SampleOrder;
import io.throughline.order.command.AdvanceOrder;
import io.throughline.order.event.NoteAdded;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderValidationFailed;
import io.throughline.order.event.RefundGranted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class WhenOrderMovesThenAdvanceSpec {

  private static final Instant RECORDED_AT = Instant.parse("2026-11-20T09:00:06Z");

  private final List<Object> sent = new ArrayList<>();
  private final SimpleCommandBus commands = SimpleCommandBus.builder().build();
  private final AnnotationEventHandlerAdapter reaction =
      new AnnotationEventHandlerAdapter(
          new WhenOrderMovesThenAdvance(
              DefaultCommandGateway.builder().commandBus(commands).build(),
              (_, _) -> PolicyInForce.DEFAULT));

  /// The money may be there before the order was looked at: then the hold goes at once.
  @Test // found by the simulator
  void an_order_that_was_not_valid_at_once_is_moved_on() throws Exception {
    takeCommands();

    reaction.handle(
        recorded(
            new OrderValidationFailed(
                SampleOrder.ID.value(), "2026-11", null, List.of(), RECORDED_AT)));

    assertThat(sent)
        .containsExactly(new AdvanceOrder(SampleOrder.ID, PolicyInForce.DEFAULT, RECORDED_AT));
  }

  /// Goodwill lowers the bill: what was paid in part may be paid in full by it.
  @Test // found by the simulator
  void an_order_whose_bill_is_lowered_is_moved_on() throws Exception {
    takeCommands();

    reaction.handle(
        recorded(
            new RefundGranted(
                SampleOrder.ID.value(),
                "r1",
                SampleOrder.usd("2.00"),
                "GOODWILL",
                "late",
                "",
                null,
                RECORDED_AT)));

    assertThat(sent)
        .containsExactly(new AdvanceOrder(SampleOrder.ID, PolicyInForce.DEFAULT, RECORDED_AT));
  }

  @Test
  void a_note_leaves_nothing_to_do() throws Exception {
    takeCommands();

    reaction.handle(recorded(new NoteAdded(SampleOrder.ID.value(), "n1", "called", RECORDED_AT)));

    assertThat(sent).isEmpty();
  }

  private void takeCommands() {
    var _ =
        commands.subscribe(
            AdvanceOrder.class.getName(),
            command -> {
              sent.add(command.getPayload());
              return null;
            });
  }

  private static EventMessage<OrderEvent> recorded(OrderEvent event) {
    return new GenericEventMessage<>(
        "event-1",
        event,
        MetaData.from(new Envelope(SampleOrder.CHANNEL, SampleOrder.ACCOUNT).asMetadata()),
        RECORDED_AT);
  }
}
