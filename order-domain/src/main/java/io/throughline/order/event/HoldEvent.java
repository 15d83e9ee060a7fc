package io.throughline.order.event;

/// Named actions were blocked, or are free again.
public sealed interface HoldEvent extends OrderEvent permits HoldPlaced, HoldReleased, HoldUpheld {}
