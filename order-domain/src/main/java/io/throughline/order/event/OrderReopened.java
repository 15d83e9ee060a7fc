package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// A named fact brought a closed order back.
///
/// @param orderId the order
/// @param cause kind of fact, or the reason code of the person who did it
/// @param subject id of what it is about, may be empty
/// @param at when we recorded it, our clock
@Revision("1")
public record OrderReopened(String orderId, String cause, String subject, Instant at)
    implements ClosingEvent {}
