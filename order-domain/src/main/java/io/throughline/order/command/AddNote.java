package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Leave a remark for colleagues.
///
/// @param orderId the order
/// @param noteId unique in the order
/// @param text no personal data
/// @param at our clock
public record AddNote(
    @TargetAggregateIdentifier OrderId orderId, String noteId, String text, Instant at)
    implements CareCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public AddNote {
    Require.text("note id", noteId);
    Require.text("text", text);
    Require.that(text.length() <= 2_000, "a note of more than 2,000 characters");
  }
}
