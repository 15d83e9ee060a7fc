package io.throughline.channel;

/// How many calls a channel takes: a bucket that each call fills and that leaks all the time.
///
/// @param size calls that fit into the bucket
/// @param leak calls that leak out of it per second
public record CallLimit(int size, int leak) {}
