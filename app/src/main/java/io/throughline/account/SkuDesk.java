package io.throughline.account;

import io.throughline.aggregate.Outcome;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.channelaccount.command.ListingCommand;
import io.throughline.channelaccount.command.ListingId;
import io.throughline.channelaccount.command.MapSku;
import io.throughline.channelaccount.command.UnmapSku;
import io.throughline.decision.Actor;
import io.throughline.projection.listing.ListedSkus;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where an account's SKUs are mapped to ours.
@Component
public class SkuDesk {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final CommandGateway commands;
  private final ListedSkus listed;
  private final Clock clock;

  SkuDesk(CommandGateway commands, ListedSkus listed, Clock clock) {
    this.commands = commands;
    this.listed = listed;
    this.clock = clock;
  }

  /// Maps one.
  ///
  /// @throws IllegalArgumentException when one of the two is no SKU
  public Outcome map(
      Actor actor, ChannelAccountId account, String channelSku, String sku, String reason) {
    return send(
        actor, new MapSku(new ListingId(account, channelSku), sku, reason, clock.instant()));
  }

  /// Takes a mapping back. Orders that were mapped keep their SKU.
  public Outcome unmap(Actor actor, ChannelAccountId account, String channelSku, String reason) {
    return send(actor, new UnmapSku(new ListingId(account, channelSku), reason, clock.instant()));
  }

  private Outcome send(Actor actor, ListingCommand command) {
    return commands.sendAndWait(
        GenericCommandMessage.asCommandMessage(command).andMetaData(actor.asMetadata()));
  }

  /// Waits a moment until orders that come in are mapped so.
  ///
  /// @param sku ours; null when the mapping was taken back
  public void await(ChannelAccountId account, String channelSku, @Nullable String sku)
      throws InterruptedException {
    var key = new ListingId(account, channelSku).channelSku();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!is(account, key, sku) && System.nanoTime() - deadline < 0) {
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
  }

  private boolean is(ChannelAccountId account, String key, @Nullable String sku) {
    var known = listed.find(account.channel(), account.account(), key);
    return sku == null ? known.isEmpty() : known.filter(sku.strip()::equals).isPresent();
  }
}
