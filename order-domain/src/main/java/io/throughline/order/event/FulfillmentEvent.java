package io.throughline.order.event;

/// A node was asked to ship units, and worked on them.
public sealed interface FulfillmentEvent extends OrderEvent
    permits FulfillmentOrderCreated,
        FulfillmentRequestAccepted,
        FulfillmentRequestRejected,
        UnitsPicked,
        UnitsShortPicked,
        UnitsPacked {}
