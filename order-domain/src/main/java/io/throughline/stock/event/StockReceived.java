package io.throughline.stock.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Units arrived at a node.
///
/// @param sku the item
/// @param receiptId the reporter's id, unique among the receipts of the item
/// @param node where they lie now
/// @param quantity how many, above zero
/// @param reference what they came with, such as a purchase order number
/// @param at when they arrived, by the reporter's clock
@Revision("1")
public record StockReceived(
    String sku, String receiptId, String node, int quantity, @Nullable String reference, Instant at)
    implements StockEvent {}
