package io.throughline.policy;

import io.throughline.channelaccount.Policies;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.ValidateOrder;
import io.throughline.order.event.OrderReceived;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;

/// A received order is validated. A second delivery of the event finds it checked already.
@ProcessingGroup(WhenOrderReceivedThenValidate.GROUP)
@DisallowReplay
public final class WhenOrderReceivedThenValidate {

  /// The processing group of this reaction.
  public static final String GROUP = "policy-validate-order";

  private final Reactor reactor;
  private final Policies policies;

  /// A reaction that sends its commands here and asks for policies there.
  public WhenOrderReceivedThenValidate(CommandGateway commands, Policies policies) {
    this.reactor = new Reactor(commands, GROUP);
    this.policies = policies;
  }

  @EventHandler
  void react(OrderReceived event, @Timestamp Instant recordedAt) {
    var command =
        new ValidateOrder(
            new OrderId(event.orderId()),
            policies.of(event.channel(), event.account()),
            recordedAt);
    reactor.send(command);
  }
}
