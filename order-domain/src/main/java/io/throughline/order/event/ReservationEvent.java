package io.throughline.order.event;

/// Stock was asked for, promised, taken back or missed.
public sealed interface ReservationEvent extends OrderEvent
    permits ReservationRequested,
        UnitsReserved,
        ReservationDeclined,
        OrderReserved,
        UnitsBackordered,
        ReservationReleased,
        ReservationExpired,
        ReservationRevoked {}
