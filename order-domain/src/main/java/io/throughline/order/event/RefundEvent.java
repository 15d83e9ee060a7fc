package io.throughline.order.event;

/// Money is owed to the buyer, went back, or did not.
public sealed interface RefundEvent extends OrderEvent
    permits RefundGranted,
        RefundRequested,
        OrderRefunded,
        RefundFailed,
        RefundOutcomeUnknown,
        RefundReversed {}
