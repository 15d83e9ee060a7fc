package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// A second person agreed. What was asked for happened with it.
///
/// @param orderId the order
/// @param approvalId the id of the refund or cancellation
/// @param by who agreed, by id: another than who asked
/// @param at when we recorded it, our clock
@Revision("1")
public record ApprovalGiven(String orderId, String approvalId, String by, Instant at)
    implements ApprovalEvent {}
