package io.throughline.clearing.state;

import org.jspecify.annotations.Nullable;

/// What a day until which a rail settles is of.
///
/// @param orderRef the order; null when none is named
/// @param reference the movement; null when none is named
public record DueKey(@Nullable String orderRef, @Nullable String reference) {}
