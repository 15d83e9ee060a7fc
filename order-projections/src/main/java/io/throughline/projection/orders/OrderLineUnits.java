package io.throughline.projection.orders;

import io.throughline.order.terms.Bucket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of an order and where its units stand.
///
/// @param lineId ours
/// @param sku as received or mapped later; null when not known
/// @param title what the buyer saw
/// @param units all its units, canceled ones and those added later too
/// @param inBuckets how many of them in which bucket, in the order of a life; empty buckets do not
///   stand in it
public record OrderLineUnits(
    String lineId, @Nullable String sku, String title, int units, Map<Bucket, Integer> inBuckets) {}
