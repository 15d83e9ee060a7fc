package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.order.terms.Promise;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Complete an order with what the channel did not send.
///
/// @param orderId the order
/// @param enrichmentId unique in the order, the same id again means the same enrichment again
/// @param promise what the buyer was promised, null when it stays as it was
/// @param tags words to find it by
/// @param at our clock
public record EnrichOrder(
    @TargetAggregateIdentifier OrderId orderId,
    String enrichmentId,
    @Nullable Promise promise,
    Set<String> tags,
    Instant at)
    implements IntakeCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public EnrichOrder {
    Require.text("enrichment id", enrichmentId);
    tags = Set.copyOf(tags);
    Require.that(promise != null || !tags.isEmpty(), "an enrichment without anything");
  }
}
