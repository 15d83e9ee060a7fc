package io.throughline.order.event;

/// What a channel said of its order after it sent it, and answered when it was told of something.
public sealed interface ChannelEvent extends OrderEvent
    permits ChannelUpdateRecorded, ChannelAcknowledged, ChannelAcknowledgementFailed {}
