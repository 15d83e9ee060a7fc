package io.throughline.order.command;

/// What becomes of the units: stock, nodes, parcels, cancellations, changes.
public sealed interface GoodsCommand extends OrderCommand
    permits RequestReservation,
        ReleaseReservation,
        ExpireReservation,
        RecordReservation,
        RecordReservationDecline,
        RecordReservationRevocation,
        CreateFulfillmentOrder,
        RecordFulfillmentResponse,
        RecordPick,
        RecordShortage,
        RecordPack,
        EscalateSilentNode,
        ConfirmShipment,
        VoidShipment,
        RecordDelivery,
        RecordParcelLoss,
        RecordTracking,
        RecordDeliveryFailure,
        RequestCancellation,
        RecordCancellationResponse,
        ChangeAddress,
        ChangeQuantity {}
