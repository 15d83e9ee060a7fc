package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// A hold was found right: it stays, and the order goes the way of a cancellation.
///
/// @param orderId the order
/// @param holdId the hold
/// @param reason reason code
/// @param note what a person should know, no personal data; may be empty
/// @param at when we recorded it, our clock
@Revision("1")
public record HoldUpheld(String orderId, String holdId, String reason, String note, Instant at)
    implements HoldEvent {}
