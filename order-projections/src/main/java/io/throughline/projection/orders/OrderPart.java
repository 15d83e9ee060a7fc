package io.throughline.projection.orders;

import io.throughline.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A part of an order that has a life of its own.
///
/// @param kind what it is, and with it the meaning of the rest
/// @param partId its id, unique among its kind in the order
/// @param state what became of it last
/// @param place node, carrier, provider, owner or ticket system; null when not told
/// @param reference tracking number, SKU, cause, code or reason; null when there is none
/// @param units how many it is about; null where units say nothing
/// @param amount what it is about; null where money says nothing, or when not told
/// @param began when it was first heard of, by our clock
/// @param since when it came to its state, by our clock
public record OrderPart(
    PartKind kind,
    String partId,
    String state,
    @Nullable String place,
    @Nullable String reference,
    @Nullable Integer units,
    @Nullable Money amount,
    Instant began,
    Instant since) {}
