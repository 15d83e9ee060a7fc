package io.throughline.order.terms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the buyer was promised.
///
/// @param serviceLevel such as {@code standard} or {@code next-day}
/// @param shipBy when it must have left; null when not promised
/// @param deliverBy when it must have arrived; null when not promised
public record Promise(String serviceLevel, @Nullable Instant shipBy, @Nullable Instant deliverBy) {}
