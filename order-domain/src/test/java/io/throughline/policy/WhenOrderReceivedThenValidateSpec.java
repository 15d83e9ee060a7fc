package io.throughline.policy;

import static io.throughline.order.SampleOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.decision.Actor;
import io.throughline.order.SampleOrder;
import io.throughline.order.command.MapLine;
import io.throughline.order.command.ValidateOrder;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderValidated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenOrderReceivedThenValidateSpec {

  private static final Instant RECORDED_AT = Instant.parse("2026-11-20T09:00:06Z");

  private final Map<String, String> mappings = new HashMap<>();
  private final List<Object> sent = new ArrayList<>();
  private final List<@Nullable Object> actors = new ArrayList<>();
  private final SimpleCommandBus commands = SimpleCommandBus.builder().build();
  private final AnnotationEventHandlerAdapter reaction =
      new AnnotationEventHandlerAdapter(
          new WhenOrderReceivedThenValidate(
              DefaultCommandGateway.builder().commandBus(commands).build(),
              (_, _) -> PolicyInForce.DEFAULT,
              (_, _, asked) -> {
                var known = new HashMap<>(mappings);
                known.keySet().retainAll(asked);
                return known;
              }));

  @Test
  void a_received_order_is_validated_at_the_time_it_was_recorded() throws Exception {
    takeCommands();

    reaction.handle(recorded(anOrder().received()));

    assertThat(sent)
        .containsExactly(new ValidateOrder(SampleOrder.ID, PolicyInForce.DEFAULT, RECORDED_AT));
    assertThat(actors).containsExactly("policy:policy-validate-order");
  }

  @Test
  void lines_get_our_sku_first_where_the_account_s_is_mapped() throws Exception {
    takeCommands();
    var order = anOrder().received();
    var line = order.terms().lines().getFirst();
    mappings.put(String.valueOf(line.sku()), "OURS-1");
    mappings.put("unheard of", "OURS-2");

    reaction.handle(recorded(order));

    assertThat(sent)
        .containsExactly(
            new MapLine(SampleOrder.ID, line.lineId(), "OURS-1", "SKU_MAPPING", RECORDED_AT),
            new ValidateOrder(SampleOrder.ID, PolicyInForce.DEFAULT, RECORDED_AT));
  }

  @Test
  void no_other_event_is_reacted_to() throws Exception {
    takeCommands();

    reaction.handle(
        recorded(new OrderValidated(SampleOrder.ID.value(), "2026-11", null, RECORDED_AT)));

    assertThat(sent).isEmpty();
  }

  @Test
  void a_replay_is_not_reacted_to() throws Exception {
    takeCommands();
    var replay =
        ReplayToken.createReplayToken(
            new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(0));

    reaction.handle(new GenericTrackedEventMessage<>(replay, recorded(anOrder().received())));

    assertThat(sent).isEmpty();
    assertThat(reaction.supportsReset()).isFalse();
  }

  @Test
  void a_refusal_is_seen_by_whoever_delivers_the_event() {
    var _ =
        commands.subscribe(
            ValidateOrder.class.getName(),
            _ -> {
              throw new CommandExecutionException("refused", null);
            });

    assertThatThrownBy(() -> reaction.handle(recorded(anOrder().received())))
        .isInstanceOf(CommandExecutionException.class)
        .hasMessage("refused");
  }

  private void takeCommands() {
    take(MapLine.class);
    take(ValidateOrder.class);
  }

  private void take(Class<?> type) {
    var _ =
        commands.subscribe(
            type.getName(),
            command -> {
              sent.add(command.getPayload());
              actors.add(command.getMetaData().get(Actor.KEY));
              return null;
            });
  }

  private static EventMessage<OrderEvent> recorded(OrderEvent event) {
    return new GenericEventMessage<>("event-1", event, MetaData.emptyInstance(), RECORDED_AT);
  }
}
