package io.throughline.clearing.command;

import io.throughline.decision.Require;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Agree, as a second person, to a proposed classification.
///
/// @param clearingId the group of facts it is about
/// @param classificationId the proposer's id of it
/// @param by who, by id
/// @param businessDay the day it counts for, by the account's calendar
/// @param at when, by our clock
public record ApproveClassification(
    @TargetAggregateIdentifier ClearingId clearingId,
    String classificationId,
    String by,
    LocalDate businessDay,
    Instant at)
    implements ClearingCommand {
  /// @throws IllegalArgumentException when a text is blank
  public ApproveClassification {
    Require.text("classificationId", classificationId);
    Require.text("by", by);
  }
}
