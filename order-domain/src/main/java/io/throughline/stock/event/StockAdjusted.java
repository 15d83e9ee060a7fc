package io.throughline.stock.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// Units were found, lost, broken or moved at a node.
///
/// @param sku the item
/// @param adjustmentId the reporter's id, unique among the adjustments of the item
/// @param node where
/// @param delta the reported difference, above or below zero
/// @param before units on hand before
/// @param after units on hand after: before plus difference, but never below zero
/// @param reasonCode why, such as {@code DAMAGED}
/// @param note what should be remembered; may be empty
/// @param at when it happened, by the reporter's clock
@Revision("1")
public record StockAdjusted(
    String sku,
    String adjustmentId,
    String node,
    int delta,
    long before,
    long after,
    String reasonCode,
    String note,
    Instant at)
    implements StockEvent {}
