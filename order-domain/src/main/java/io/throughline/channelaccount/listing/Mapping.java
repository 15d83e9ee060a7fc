package io.throughline.channelaccount.listing;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;

import io.throughline.channelaccount.command.ListingCommand;
import io.throughline.channelaccount.command.MapSku;
import io.throughline.channelaccount.command.UnmapSku;
import io.throughline.channelaccount.event.ListingEvent;
import io.throughline.channelaccount.event.SkuMapped;
import io.throughline.channelaccount.event.SkuUnmapped;
import io.throughline.channelaccount.state.ListingState;
import io.throughline.decision.Decision;

/// The rules of mapping: the last word counts, and what stands already is done.
public final class Mapping {

  private Mapping() {}

  /// What follows from a command.
  public static Decision<ListingEvent> decide(ListingState state, ListingCommand command) {
    var id = command.listingId().value();
    return switch (command) {
      case MapSku map when map.sku().equals(state.sku()) -> alreadyDone(id);
      case MapSku map ->
          accept(
              new SkuMapped(
                  id,
                  map.listingId().account().channel(),
                  map.listingId().account().account(),
                  map.listingId().channelSku(),
                  map.sku(),
                  map.reason(),
                  map.at()));
      case UnmapSku _ when state.sku() == null -> alreadyDone(id);
      case UnmapSku unmap -> accept(new SkuUnmapped(id, unmap.reason(), unmap.at()));
    };
  }
}
