package io.throughline.order.command;

/// What becomes of the money.
public sealed interface MoneyCommand extends OrderCommand
    permits RecordAuthorization,
        RecordAuthorizationAdjustment,
        RecordAuthorizationFailure,
        RecordAuthorizationEnd,
        RequestCapture,
        RecordCapture,
        RecordCaptureFailure,
        WriteOffBalance,
        GrantRefund,
        RequestRefund,
        RecordRefund,
        RecordRefundFailure,
        RecordRefundReversal,
        RecordSale,
        RecordValueIssue,
        RecordDispute {}
