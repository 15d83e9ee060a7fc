package io.throughline.order.event.bad;

/// An event without a revision.
public record OrderForgotten(String orderId) {}
