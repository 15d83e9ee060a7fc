package io.throughline.order.event;

import io.throughline.money.Money;
import io.throughline.order.terms.OrderLine;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The channel sells one line more. Its units are open.
///
/// @param orderId the order
/// @param changeId unique in the order, derived from the update that told of it and the line
/// @param line the line as the channel states it
/// @param added what it is worth, with discount and tax
/// @param at when we recorded it, our clock
@Revision("1")
public record LineAdded(String orderId, String changeId, OrderLine line, Money added, Instant at)
    implements ChangeEvent {}
