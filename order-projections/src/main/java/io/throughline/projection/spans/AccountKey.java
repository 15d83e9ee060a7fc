package io.throughline.projection.spans;

/// A channel account that has orders.
public record AccountKey(String channel, String account) {}
