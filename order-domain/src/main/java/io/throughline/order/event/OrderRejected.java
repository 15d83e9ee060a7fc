package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// It was decided that the order will not be fulfilled.
///
/// @param orderId the order
/// @param reason reason code
/// @param note remark of the person who decided; may be empty
/// @param at when it was decided, by our clock
@Revision("1")
public record OrderRejected(String orderId, String reason, String note, Instant at)
    implements IntakeEvent {}
