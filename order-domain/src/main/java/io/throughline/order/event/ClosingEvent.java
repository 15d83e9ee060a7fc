package io.throughline.order.event;

/// The end of an order's life, and its return.
public sealed interface ClosingEvent extends OrderEvent permits OrderClosed, OrderReopened {}
