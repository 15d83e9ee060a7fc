package io.throughline.stock.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The units at a node were counted: from here on so many are on hand.
///
/// @param sku the item
/// @param countId the reporter's id, unique among the counts of the item
/// @param node where it was counted
/// @param before how many we held to be there
/// @param counted how many lie there, reserved or not
/// @param at when it was counted, by the reporter's clock
@Revision("1")
public record StockCounted(
    String sku, String countId, String node, long before, int counted, Instant at)
    implements StockEvent {}
