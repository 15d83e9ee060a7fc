package io.throughline.order.event;

/// Goods come back, or should.
public sealed interface ReturnEvent extends OrderEvent
    permits ReturnRequested,
        ReturnApproved,
        ReturnDeclined,
        ReturnClosed,
        ReturnCanceled,
        ReturnReopened,
        ReturnReceived,
        ReturnDispositioned {}
