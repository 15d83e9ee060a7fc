package io.throughline.policy;

import io.throughline.aggregate.CommandRefused;
import io.throughline.channelaccount.Policies;
import io.throughline.channelaccount.SkuMappings;
import io.throughline.order.command.MapLine;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.ValidateOrder;
import io.throughline.order.event.OrderReceived;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;

/// A received order is validated. A second delivery of the event finds it checked already. Before
/// that, its lines get our SKUs where the account's are mapped: the order keeps both, what the
/// channel wrote in its receipt and ours beside it.
@ProcessingGroup(WhenOrderReceivedThenValidate.GROUP)
@DisallowReplay
public final class WhenOrderReceivedThenValidate {

  /// The processing group of this reaction.
  public static final String GROUP = "policy-validate-order";

  /// Why a line was given its SKU.
  public static final String REASON = "SKU_MAPPING";

  private final Reactor reactor;
  private final Policies policies;
  private final SkuMappings mappings;

  /// A reaction that sends its commands here and asks for policies and mappings there.
  public WhenOrderReceivedThenValidate(
      CommandGateway commands, Policies policies, SkuMappings mappings) {
    this.mappings = mappings;
    this.reactor = new Reactor(commands, GROUP);
    this.policies = policies;
  }

  @EventHandler
  void react(OrderReceived event, @Timestamp Instant recordedAt) {
    mapped(event, recordedAt).forEach(this::map);
    var command =
        new ValidateOrder(
            new OrderId(event.orderId()),
            policies.of(event.channel(), event.account()),
            recordedAt);
    reactor.send(command);
  }

  private List<MapLine> mapped(OrderReceived event, Instant recordedAt) {
    var keys = new LinkedHashMap<String, String>();
    for (var line : event.terms().lines()) {
      var key = SkuMappings.key(line.sku(), line.title());
      if (key != null) {
        keys.put(line.lineId(), key);
      }
    }
    var skus = mappings.of(event.channel(), event.account(), Set.copyOf(keys.values()));
    var commands = new ArrayList<MapLine>();
    keys.forEach(
        (lineId, key) -> {
          var sku = skus.get(key);
          if (sku != null) {
            commands.add(
                new MapLine(new OrderId(event.orderId()), lineId, sku, REASON, recordedAt));
          }
        });
    return commands;
  }

  /// An order that ended before its turn came takes no SKU any more, and needs none.
  private void map(MapLine command) {
    try {
      reactor.send(command);
    } catch (CommandRefused tooLate) {
      // the order decided
    }
  }
}
