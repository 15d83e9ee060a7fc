package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// Every unit is where it ends, the money agrees, and nothing is left to do.
///
/// @param orderId the order
/// @param at when we recorded it, our clock
@Revision("1")
public record OrderClosed(String orderId, Instant at) implements ClosingEvent {}
