package io.throughline.order.event;

/// What customer service noted.
public sealed interface ServiceEvent extends OrderEvent
    permits NoteAdded, TicketLinked, TicketClosed {}
