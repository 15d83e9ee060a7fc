package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// A hold was lifted.
///
/// @param orderId the order
/// @param holdId the hold
/// @param reason reason code
/// @param note remark of the person who decided; may be empty
/// @param at when it was decided, by our clock
@Revision("1")
public record HoldReleased(String orderId, String holdId, String reason, String note, Instant at)
    implements HoldEvent {}
