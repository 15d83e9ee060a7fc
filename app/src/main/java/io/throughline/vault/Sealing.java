package io.throughline.vault;

import io.throughline.channel.PersonalData;
import io.throughline.order.command.OrderId;

/// Personal data that came with an order and is to be sealed.
///
/// @param orderId the order that it belongs to
/// @param channel the channel that sent it
/// @param account our seller account there: the same buyer id at another account is another person
/// @param person what the delivery says of the buyer
public record Sealing(OrderId orderId, String channel, String account, PersonalData person) {}
