package io.throughline.order.terms;

import org.jspecify.annotations.Nullable;

/// How a shipment travels.
///
/// @param carrier the carrier's name or code
/// @param trackingNumber the carrier's number; null when there is none
/// @param service the carrier's service; null when not told
public record Parcel(String carrier, @Nullable String trackingNumber, @Nullable String service) {}
