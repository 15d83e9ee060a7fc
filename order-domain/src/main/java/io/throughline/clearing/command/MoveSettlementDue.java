package io.throughline.clearing.command;

import io.throughline.decision.Require;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Tell until which day the rail settles a movement, or what is open of an order.
///
/// @param clearingId the group of facts it is about
/// @param rail who moves the money
/// @param orderRef the order, as the rail writes it; null when it names none
/// @param reference the movement, as the rail writes it; null when it names none
/// @param due until when the rail settles
/// @param source who says so
/// @param at when, by our clock
public record MoveSettlementDue(
    @TargetAggregateIdentifier ClearingId clearingId,
    String rail,
    @Nullable String orderRef,
    @Nullable String reference,
    LocalDate due,
    String source,
    Instant at)
    implements ClearingCommand {
  /// @throws IllegalArgumentException when neither order nor movement is named, the source is
  ///   blank, or the id is of another rail
  public MoveSettlementDue {
    Require.that(clearingId.isOf(rail), "clearingId is of another rail");
    Require.that(orderRef != null || reference != null, "neither orderRef nor reference");
    Require.text("source", source);
  }
}
