package io.throughline.load;

/// An order that the instance has answered for.
///
/// @param orderId its id
/// @param answeredAt when the answer was there, by {@link System#nanoTime}
record Accepted(String orderId, long answeredAt) {}
