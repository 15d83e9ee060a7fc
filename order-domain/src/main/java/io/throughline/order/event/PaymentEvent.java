package io.throughline.order.event;

/// Money was promised or came in, or did not.
public sealed interface PaymentEvent extends OrderEvent
    permits PaymentAuthorized,
        AuthorizationAdjusted,
        AuthorizationFailed,
        AuthorizationExpired,
        AuthorizationVoided,
        CaptureRequested,
        PaymentCaptured,
        CaptureFailed,
        CaptureOutcomeUnknown,
        BalanceWrittenOff,
        ValueIssued {}
