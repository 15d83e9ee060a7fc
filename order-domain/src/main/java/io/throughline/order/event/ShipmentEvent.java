package io.throughline.order.event;

/// A parcel left, travelled, arrived or did not.
public sealed interface ShipmentEvent extends OrderEvent
    permits OrderShipped,
        ParcelChanged,
        ShipmentIdentified,
        ShipmentVoided,
        TrackingUpdated,
        UnitsDelivered,
        DeliveryFailed,
        ParcelLost,
        ShipmentFactAwaited {}
