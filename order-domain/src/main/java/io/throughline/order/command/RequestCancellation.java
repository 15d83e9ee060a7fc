package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.order.terms.LineUnits;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Ask for units not to come. Those that no node has are canceled at once, the others when their
/// node agrees. What a channel has canceled is a fact and never refused.
///
/// @param orderId the order
/// @param cancellationId unique in the order, the same id again means the same request again
/// @param requestedBy {@code CUSTOMER}, {@code CHANNEL}, {@code OPERATIONS} or {@code FINANCE}
/// @param reason reason code
/// @param units which, by line, empty for every unit that is not shipped
/// @param requester who wants it and how much he may decide alone; null when no person does, as
///   when the channel's own program tells what it canceled
/// @param at our clock
public record RequestCancellation(
    @TargetAggregateIdentifier OrderId orderId,
    String cancellationId,
    String requestedBy,
    String reason,
    List<LineUnits> units,
    @Nullable Requester requester,
    Instant at)
    implements GoodsCommand, AskedByPerson {

  /// The channel itself: what it canceled is a fact.
  public static final String CHANNEL = "CHANNEL";

  private static final Set<String> REQUESTERS =
      Set.of("CUSTOMER", CHANNEL, "OPERATIONS", "FINANCE");

  /// What no person of ours asks for.
  public RequestCancellation(
      OrderId orderId,
      String cancellationId,
      String requestedBy,
      String reason,
      List<LineUnits> units,
      Instant at) {
    this(orderId, cancellationId, requestedBy, reason, units, null, at);
  }

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

  /// What the channel canceled nobody asks for: it is a fact.
  @Override
  public RequestCancellation askedBy(Requester person) {
    return requestedBy.equals(CHANNEL)
        ? this
        : new RequestCancellation(orderId, cancellationId, requestedBy, reason, units, person, at);
  }
}
