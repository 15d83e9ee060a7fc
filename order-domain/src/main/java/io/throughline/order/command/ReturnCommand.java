package io.throughline.order.command;

/// What becomes of goods that come back.
public sealed interface ReturnCommand extends OrderCommand
    permits RecordReturn, RecordReturnReceipt, RecordReturnDisposition {}
