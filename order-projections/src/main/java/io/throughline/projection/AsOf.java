package io.throughline.projection;

import java.time.Instant;

/// The moment that an answer stands for.
///
/// @param position everything up to here counts, nothing after it
/// @param at the instant by which ages are counted, our clock
public record AsOf(long position, Instant at) {}
