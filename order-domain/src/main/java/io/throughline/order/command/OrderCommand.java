package io.throughline.order.command;

/// Something that is asked of one order, or told about it.
public sealed interface OrderCommand
    permits IntakeCommand,
        GoodsCommand,
        MoneyCommand,
        CareCommand,
        ChannelCommand,
        ReturnCommand,
        ApprovalCommand {

  /// The order that is asked.
  OrderId orderId();
}
