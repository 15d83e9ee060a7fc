package io.throughline.order.event;

/// Units will not come, or were asked not to.
public sealed interface CancellationEvent extends OrderEvent
    permits CancellationRequested, UnitsCanceled, CancellationDeclined {}
