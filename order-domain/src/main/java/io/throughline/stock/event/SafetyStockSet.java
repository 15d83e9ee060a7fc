package io.throughline.stock.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// From here on so many units at a node are kept back from new reservations.
///
/// @param sku the item
/// @param node where
/// @param quantity how many; zero keeps none back
/// @param at when it was decided, by our clock
@Revision("1")
public record SafetyStockSet(String sku, String node, int quantity, Instant at)
    implements StockEvent {}
