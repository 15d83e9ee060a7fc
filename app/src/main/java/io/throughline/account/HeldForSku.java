package io.throughline.account;

import static io.throughline.policy.WhenOrderReceivedThenValidate.REASON;

import io.throughline.aggregate.CommandRefused;
import io.throughline.aggregate.Outcome;
import io.throughline.channelaccount.SkuMappings;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.decision.Actor;
import io.throughline.order.command.MapLine;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.terms.Sku;
import io.throughline.projection.listing.ListedSkus;
import io.throughline.projection.orders.HeldLine;
import io.throughline.projection.orders.HeldLines;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The orders that are held because a line has no SKU: who waits for which, and giving them the SKU
/// once it is mapped. That lifts the hold, and the order goes on.
///
/// It asks read models and not events, so it may come late and misses nothing: an order that was
/// held while its mapping was made is found the next time.
@Component
public class HeldForSku {

  private static final String HOLD = PlaceHold.VALIDATION_ID + "SKU_MISSING";
  private static final int ORDERS = 200;

  private final HeldLines held;
  private final ListedSkus listed;
  private final CommandGateway commands;
  private final Clock clock;

  HeldForSku(HeldLines held, ListedSkus listed, CommandGateway commands, Clock clock) {
    this.held = held;
    this.listed = listed;
    this.commands = commands;
    this.clock = clock;
  }

  /// A SKU or title that orders wait for.
  ///
  /// @param channelSku as the channel writes it
  /// @param orders how many wait for it
  public record Wanted(String channelSku, long orders) {}

  /// What the held orders of an account wait for, most wanted first.
  public List<Wanted> wanted(ChannelAccountId id) {
    var orders = new HashMap<String, Set<String>>();
    eachPage(
        id.channel(),
        id.account(),
        page -> {
          for (var line : page) {
            var key = keyOf(line);
            if (key != null) {
              orders.computeIfAbsent(key, _ -> new HashSet<>()).add(line.orderId());
            }
          }
        });
    return orders.entrySet().stream()
        .map(one -> new Wanted(one.getKey(), one.getValue().size()))
        .sorted(
            Comparator.comparingLong(Wanted::orders).reversed().thenComparing(Wanted::channelSku))
        .toList();
  }

  /// By what a line is looked up; null when it needs nothing, or nothing can be mapped.
  private static @Nullable String keyOf(HeldLine line) {
    return Sku.canonical(line.sku()) == null ? SkuMappings.key(line.sku(), line.title()) : null;
  }

  /// Gives every held order of this account what is mapped by now.
  ///
  /// @param channelSku only what waits for this one; null for all
  /// @return how many lines got their SKU
  public long release(Actor actor, ChannelAccountId id, @Nullable String channelSku) {
    return release(actor, id.channel(), id.account(), channelSku);
  }

  /// The same for every account.
  long releaseAll(Actor actor) {
    return release(actor, null, null, null);
  }

  private long release(
      Actor actor,
      @Nullable String channel,
      @Nullable String account,
      @Nullable String channelSku) {
    var released = new LongAdder();
    eachPage(
        channel,
        account,
        page ->
            released.add(
                mapped(page, channelSku).stream().filter(line -> send(actor, line)).count()));
    return released.sum();
  }

  private void eachPage(
      @Nullable String channel, @Nullable String account, Consumer<List<HeldLine>> work) {
    var page = held.page(HOLD, channel, account, "", ORDERS);
    while (!page.isEmpty()) {
      work.accept(page);
      page = held.page(HOLD, channel, account, page.getLast().orderId(), ORDERS);
    }
  }

  /// What can be told to the orders of a page.
  private List<MapLine> mapped(List<HeldLine> page, @Nullable String channelSku) {
    var byAccount = new LinkedHashMap<ChannelAccountId, Map<HeldLine, String>>();
    for (var line : page) {
      var key = keyOf(line);
      if (key != null && (channelSku == null || channelSku.equals(key))) {
        byAccount
            .computeIfAbsent(
                new ChannelAccountId(line.channel(), line.account()), _ -> new LinkedHashMap<>())
            .put(line, key);
      }
    }
    var commandsOfPage = new ArrayList<MapLine>();
    byAccount.forEach(
        (id, keys) -> {
          var skus = listed.of(id.channel(), id.account(), Set.copyOf(keys.values()));
          keys.forEach(
              (line, key) -> {
                var sku = skus.get(key);
                if (sku != null) {
                  commandsOfPage.add(
                      new MapLine(
                          new OrderId(line.orderId()),
                          line.lineId(),
                          sku,
                          REASON,
                          clock.instant()));
                }
              });
        });
    return commandsOfPage;
  }

  /// The read model may be a moment behind the order: what was told before, or is not asked for any
  /// more, got nothing now.
  private boolean send(Actor actor, MapLine command) {
    try {
      Outcome outcome =
          commands.sendAndWait(
              GenericCommandMessage.asCommandMessage(command).andMetaData(actor.asMetadata()));
      return outcome == Outcome.DONE;
    } catch (CommandRefused goneOn) {
      return false;
    }
  }
}
