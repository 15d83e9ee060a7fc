package io.throughline.projection.orders;

/// How many orders of a channel wait for a person for one reason.
///
/// @param channel the channel
/// @param reason reason of their open hold
/// @param orders how many; an order with several holds of one reason counts once
public record HoldCount(String channel, String reason, long orders) {}
