package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// Every live unit that is to be shipped has its stock.
///
/// @param orderId the order
/// @param at when we recorded it, our clock
@Revision("1")
public record OrderReserved(String orderId, Instant at) implements ReservationEvent {}
