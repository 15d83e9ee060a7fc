package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// A person approved an order that needed it.
///
/// @param orderId the order
/// @param reason reason code
/// @param note what a person should know, no personal data; may be empty
/// @param at when we recorded it, our clock
@Revision("1")
public record OrderApproved(String orderId, String reason, String note, Instant at)
    implements IntakeEvent {}
