package io.throughline.inbox;

import io.throughline.aggregate.CommandRefused;
import io.throughline.channel.ChannelAdapters;
import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.NotUnderstood;
import io.throughline.channel.Understanding.OrderReported;
import io.throughline.channel.Understanding.TestDelivery;
import io.throughline.decision.Actor;
import io.throughline.eventstore.SafeHeadEventStorageEngine;
import io.throughline.order.command.OrderId;
import io.throughline.order.terms.PersonReference;
import io.throughline.vault.Sealing;
import io.throughline.vault.Vault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/// Makes stored deliveries into commands, all in the transaction of the caller. A command that is
/// refused leaves nothing behind.
@Component
class DeliveryBatch {

  private final ChannelAdapters adapters;
  private final Vault vault;
  private final CommandGateway commands;
  private final SafeHeadEventStorageEngine engine;

  DeliveryBatch(
      ChannelAdapters adapters,
      Vault vault,
      CommandGateway commands,
      SafeHeadEventStorageEngine engine) {
    this.adapters = adapters;
    this.vault = vault;
    this.commands = commands;
    this.engine = engine;
  }

  private record Reported(long deliveryNo, OrderReported order) {

    OrderId orderId() {
      return order.command().orderId();
    }
  }

  /// Decides about each of them.
  ///
  /// @param together whether all events are appended in one statement; otherwise each command has a
  ///   savepoint of its own, and a lost race is decided anew
  List<Settlement> settle(List<StoredDelivery> deliveries, boolean together) {
    var settlements = new ArrayList<Settlement>();
    var reported = new ArrayList<Reported>();
    for (var stored : deliveries) {
      switch (understand(stored)) {
        case OrderReported order -> reported.add(new Reported(stored.deliveryNo(), order));
        case TestDelivery() -> settlements.add(Settlement.test(stored.deliveryNo()));
        case NotUnderstood(var code, var detail) ->
            settlements.add(Settlement.quarantined(stored.deliveryNo(), code, detail));
      }
    }
    reported.sort(Comparator.comparing(one -> one.orderId().value())); // all lock in one order
    var persons = vault.seal(sealings(reported));
    if (together) {
      var appends = engine.batch(reported.stream().map(one -> one.orderId().value()).toList());
      appends.during(() -> reported.forEach(one -> settlements.add(receive(one, persons))));
      appends.flush();
    } else {
      reported.forEach(one -> settlements.add(receive(one, persons)));
    }
    return settlements;
  }

  private Understanding understand(StoredDelivery stored) {
    if (stored.idReused()) {
      return new NotUnderstood(
          "DELIVERY_ID_REUSED", "an earlier delivery of the same id had another body");
    }
    var delivery = stored.delivery();
    return adapters
        .of(delivery.channel())
        .map(
            adapter ->
                adapter.read(
                    delivery.account(),
                    delivery.head(),
                    delivery.content().body(),
                    delivery.receivedAt()))
        .orElseGet(() -> new NotUnderstood("CHANNEL_NOT_SUPPORTED", delivery.channel()));
  }

  private static List<Sealing> sealings(List<Reported> reported) {
    return reported.stream()
        .filter(one -> one.order.person() != null)
        .map(
            one ->
                new Sealing(
                    one.orderId(),
                    one.order.command().channel(),
                    one.order.command().account(),
                    one.order.person()))
        .toList();
  }

  private Settlement receive(Reported one, Map<OrderId, PersonReference> persons) {
    var command = one.order.command();
    var person = persons.get(one.orderId());
    var complete = person == null ? command : command.withPerson(person);
    var actor = Actor.connector(command.channel(), command.account());
    try {
      commands.sendAndWait(
          GenericCommandMessage.asCommandMessage(complete).andMetaData(actor.asMetadata()));
      return Settlement.done(one.deliveryNo, one.orderId().value());
    } catch (CommandRefused refused) {
      return Settlement.quarantined(
          one.deliveryNo, refused.reason().name(), String.valueOf(refused.getMessage()));
    }
  }
}
