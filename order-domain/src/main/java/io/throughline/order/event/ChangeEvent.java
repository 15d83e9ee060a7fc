package io.throughline.order.event;

/// What was ordered was changed: by us before a node had it, or by the channel.
public sealed interface ChangeEvent extends OrderEvent
    permits AddressChanged, LineQuantityChanged, LineAdded {

  /// Unique in the order.
  String changeId();
}
