package io.throughline.messaging;

import io.throughline.eventstore.KeptKind;
import io.throughline.stock.StockItem;
import io.throughline.stock.command.StockItemId;
import io.throughline.stock.event.StockEvent;
import io.throughline.stock.state.StockState;

/// The streams of stock are kept in memory: an item that sells every second has a stream of
/// millions of events, and each command on it would read them all.
public final class StockStreams {

  /// What a state weighs at least, in entries.
  private static final int LEAST_WEIGHT = 20;

  /// How they are kept.
  public static final KeptKind<StockState, StockEvent> KIND =
      new KeptKind<>(
          StockItemId.PREFIX,
          StockItem.class.getSimpleName(),
          StockEvent.class,
          StockState.none(),
          StockState::evolve,
          StockItem::new,
          state -> LEAST_WEIGHT + state.weight());

  private StockStreams() {}
}
