package io.throughline.order.event;

/// How an order came in and was judged.
public sealed interface IntakeEvent extends OrderEvent
    permits OrderReceived,
        OrderValidated,
        OrderValidationFailed,
        OrderRejected,
        OrderEnriched,
        LineMapped,
        RiskAssessed,
        OrderApproved {}
