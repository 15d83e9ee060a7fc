package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Let go what is left open between the buyer and us.
///
/// @param orderId the order
/// @param writeOffId unique in the order
/// @param reason reason code
/// @param note what a person should know, no personal data; may be empty
/// @param requester who wants it: a person never decides it alone; null when no person does
/// @param businessDay the channel account's day it belongs to
/// @param at our clock
public record WriteOffBalance(
    @TargetAggregateIdentifier OrderId orderId,
    String writeOffId,
    String reason,
    String note,
    @Nullable Requester requester,
    LocalDate businessDay,
    Instant at)
    implements MoneyCommand, AskedByPerson {
  /// @throws IllegalArgumentException when an id or code is blank
  public WriteOffBalance {
    Require.text("write off id", writeOffId);
    Require.text("reason", reason);
  }

  @Override
  public WriteOffBalance askedBy(Requester person) {
    return new WriteOffBalance(orderId, writeOffId, reason, note, person, businessDay, at);
  }
}
