package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.order.terms.LineUnits;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Ask for units not to come. Those that no node has are canceled at once, the others when their
/// node agrees. What a channel has canceled is a fact and never refused.
///
/// @param orderId the order
/// @param cancellationId unique in the order, the same id again means the same request again
/// @param requestedBy {@code CUSTOMER}, {@code CHANNEL}, {@code OPERATIONS} or {@code FINANCE}
/// @param reason reason code
/// @param units which, by line, empty for every unit that is not shipped
/// @param at our clock
public record RequestCancellation(
    @TargetAggregateIdentifier OrderId orderId,
    String cancellationId,
    String requestedBy,
    String reason,
    List<LineUnits> units,
    Instant at)
    implements GoodsCommand {

  /// The channel itself: what it canceled is a fact.
  public static final String CHANNEL = "CHANNEL";

  private static final Set<String> REQUESTERS =
      Set.of("CUSTOMER", CHANNEL, "OPERATIONS", "FINANCE");

  /// @throws IllegalArgumentException when an id or code is blank
  public RequestCancellation {
    Require.text("cancellation id", cancellationId);
    Require.text("requested by", requestedBy);
    Require.text("reason", reason);
    units = List.copyOf(units);
    Require.that(LineUnits.eachLineOnce(units), "a line twice");
    Require.that(
        REQUESTERS.contains(requestedBy), "requested by is one of " + new TreeSet<>(REQUESTERS));
  }
}
