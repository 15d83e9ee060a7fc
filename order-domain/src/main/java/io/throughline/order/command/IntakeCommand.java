package io.throughline.order.command;

/// How an order comes in, is completed, judged and held.
public sealed interface IntakeCommand extends OrderCommand
    permits ReceiveOrder,
        ValidateOrder,
        RejectOrder,
        EnrichOrder,
        MapLine,
        ApproveOrder,
        RecordRiskAssessment,
        PlaceHold,
        ReleaseHold,
        UpholdHold,
        EscalateHold {}
