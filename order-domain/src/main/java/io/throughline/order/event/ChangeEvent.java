package io.throughline.order.event;

/// What was ordered was changed before a node had it.
public sealed interface ChangeEvent extends OrderEvent
    permits AddressChanged, LineQuantityChanged {}
