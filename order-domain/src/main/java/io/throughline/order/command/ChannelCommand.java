package io.throughline.order.command;

/// What a channel says of its order after it sent it, and answers when it is told of something.
public sealed interface ChannelCommand extends OrderCommand
    permits RecordChannelUpdate, RecordChannelAcknowledgement {}
