package io.throughline.web.api;

import org.jspecify.annotations.Nullable;

/// A limit to be tried on the past.
///
/// @param stage a stage, or {@code ON_HOLD}
/// @param after an ISO 8601 duration such as {@code PT4H}
/// @param from the first day, such as {@code 2026-11-01}; absent: thirteen days before the last
/// @param to the last day; absent: today
/// @param channel only of this channel
public record BackTestQuery(
    @Nullable String stage,
    @Nullable String after,
    @Nullable String from,
    @Nullable String to,
    @Nullable String channel) {}
