package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// What was asked for will not happen: a second person declined it, or whoever asked took it back.
///
/// @param orderId the order
/// @param approvalId the id of the refund or cancellation that is not to be
/// @param by who declined, by id
/// @param reason reason code
/// @param at when we recorded it, our clock
@Revision("1")
public record ApprovalDeclined(
    String orderId, String approvalId, String by, String reason, Instant at)
    implements ApprovalEvent {}
