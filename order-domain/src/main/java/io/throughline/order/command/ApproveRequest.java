package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Agree, as the second person, to a refund or cancellation above the limit, or to a write-off.
///
/// @param orderId the order
/// @param approvalId the id of the refund, cancellation or write-off
/// @param by who agrees, by id; given by the edge
/// @param businessDay the channel account's day it belongs to
/// @param at our clock
public record ApproveRequest(
    @TargetAggregateIdentifier OrderId orderId,
    String approvalId,
    String by,
    LocalDate businessDay,
    Instant at)
    implements ApprovalCommand {
  /// @throws IllegalArgumentException when an id is blank
  public ApproveRequest {
    Require.text("approval id", approvalId);
    Require.text("by", by);
  }
}
