package io.throughline.inbox;

import io.throughline.aggregate.CommandRefused;
import io.throughline.channel.ChannelAdapters;
import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.NotUnderstood;
import io.throughline.channel.Understanding.NothingToTell;
import io.throughline.channel.Understanding.OrderNews;
import io.throughline.channel.Understanding.TestDelivery;
import io.throughline.channelaccount.Policies;
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
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/// Makes stored deliveries into commands, all in the transaction of the caller. A command that is
/// refused leaves nothing behind; what was told of the same delivery before it stays, and telling
/// it again changes nothing.
@Component
class DeliveryBatch {

  private final ChannelAdapters adapters;
  private final Vault vault;
  private final CommandGateway commands;
  private final SafeHeadEventStorageEngine engine;
  private final Policies policies;

  DeliveryBatch(
      ChannelAdapters adapters,
      Vault vault,
      CommandGateway commands,
      SafeHeadEventStorageEngine engine,
      Policies policies) {
    this.adapters = adapters;
    this.vault = vault;
    this.commands = commands;
    this.engine = engine;
    this.policies = policies;
  }

  private record Told(StoredDelivery stored, OrderNews news) {

    String orderId() {
      return news.orderId().value();
    }
  }

  /// Decides about each of them.
  ///
  /// @param together whether all events are appended in one statement; otherwise each command has a
  ///   savepoint of its own, and a lost race is decided anew
  List<Settlement> settle(List<StoredDelivery> deliveries, boolean together) {
    var settlements = new ArrayList<Settlement>();
    var told = new ArrayList<Told>();
    for (var stored : deliveries) {
      long number = stored.deliveryNo();
      switch (understand(stored)) {
        case OrderNews news -> told.add(new Told(stored, news));
        case NothingToTell(var why) -> settlements.add(Settlement.noted(number, why));
        case TestDelivery() -> settlements.add(Settlement.test(number));
        case NotUnderstood(var code, var detail) ->
            settlements.add(Settlement.quarantined(number, code, detail));
      }
    }
    told.sort(Comparator.comparing(Told::orderId)); // all lock in one order
    var persons = vault.seal(sealings(told));
    if (together) {
      var appends = engine.batch(told.stream().map(Told::orderId).distinct().toList());
      appends.during(() -> told.forEach(one -> settlements.add(tell(one, persons))));
      appends.flush();
    } else {
      told.forEach(one -> settlements.add(tell(one, persons)));
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
                    delivery.receivedAt(),
                    moment ->
                        policies
                            .of(delivery.channel(), delivery.account())
                            .policy()
                            .businessDay(moment)))
        .orElseGet(() -> new NotUnderstood("CHANNEL_NOT_SUPPORTED", delivery.channel()));
  }

  private static List<Sealing> sealings(List<Told> told) {
    return told.stream()
        .filter(one -> one.news.first() != null && one.news.person() != null)
        .map(
            one ->
                new Sealing(
                    one.news.orderId(),
                    one.stored.delivery().channel(),
                    one.stored.delivery().account(),
                    Objects.requireNonNull(one.news.person())))
        .toList();
  }

  private Settlement tell(Told one, Map<OrderId, PersonReference> persons) {
    var delivery = one.stored.delivery();
    var voice = new Voice(commands, Actor.connector(delivery.channel(), delivery.account()));
    long number = one.stored.deliveryNo();
    try {
      voice.tell(one.news, persons.get(one.news.orderId()));
      return Settlement.done(number, one.orderId());
    } catch (CommandRefused refused) {
      return refused.reason().unknown()
          ? Settlement.parked(number, one.orderId())
          : Settlement.quarantined(
              number, refused.reason().name(), String.valueOf(refused.getMessage()));
    }
  }
}
