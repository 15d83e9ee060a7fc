package io.throughline.deadletter;

/// How a retry of many orders ended.
///
/// @param done orders of which nothing waits any more
/// @param stillFailing orders that stay parked
public record RetryTally(int done, int stillFailing) {}
