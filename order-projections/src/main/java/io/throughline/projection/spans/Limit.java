package io.throughline.projection.spans;

import java.time.Duration;

/// After how long an order of one account counts as stuck in one place.
///
/// @param place a stage, or {@code ON_HOLD}
public record Limit(String channel, String account, String place, Duration after) {}
