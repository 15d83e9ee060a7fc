package io.throughline.load;

/// Where durations lie, in milliseconds.
///
/// @param count how many there are
/// @param p50 the median
/// @param p99 the 99th percentile
/// @param max the longest
public record Percentiles(long count, double p50, double p99, double max) {}
