package io.throughline.order.command;

/// What moves an order on, is noted beside it, and ends it.
public sealed interface CareCommand extends OrderCommand
    permits AdvanceOrder,
        AddNote,
        LinkTicket,
        CloseTicket,
        SettleAnomaly,
        CloseOrder,
        ReopenOrder {}
