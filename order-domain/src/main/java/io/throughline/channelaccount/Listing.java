package io.throughline.channelaccount;

import static io.throughline.aggregate.Enactment.enact;

import io.throughline.aggregate.Outcome;
import io.throughline.channelaccount.command.MapSku;
import io.throughline.channelaccount.command.UnmapSku;
import io.throughline.channelaccount.event.ListingEvent;
import io.throughline.channelaccount.listing.Mapping;
import io.throughline.channelaccount.state.ListingState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// Where Axon meets what an account calls one of our items: one field of state and no {@code if}.
public final class Listing {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String listingId;

  private ListingState state = ListingState.NONE;

  /// For Axon, which makes a listing before it sources its events.
  Listing() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(MapSku command) {
    return enact(Mapping.decide(state, command));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(UnmapSku command) {
    return enact(Mapping.decide(state, command));
  }

  @EventSourcingHandler
  void on(ListingEvent event) {
    listingId = event.listingId();
    state = ListingState.evolve(event);
  }
}
