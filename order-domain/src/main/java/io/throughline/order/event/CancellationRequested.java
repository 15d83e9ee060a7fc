package io.throughline.order.event;

import io.throughline.order.terms.AtNode;
import io.throughline.order.terms.LineUnits;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/// Somebody wants units not to come. Those that no node has are canceled with it, the others when
/// their node agrees.
///
/// @param orderId the order
/// @param cancellationId unique in the order
/// @param requestedBy {@code CUSTOMER}, {@code CHANNEL}, {@code OPERATIONS} or {@code FINANCE}
/// @param reason reason code
/// @param units what is wanted, by line
/// @param awaiting the units whose node must agree
/// @param at when we recorded it, our clock
@Revision("1")
public record CancellationRequested(
    String orderId,
    String cancellationId,
    String requestedBy,
    String reason,
    List<LineUnits> units,
    List<AtNode> awaiting,
    Instant at)
    implements CancellationEvent {
  /// Copies the lists, checks nothing.
  public CancellationRequested {
    units = List.copyOf(units);
    awaiting = List.copyOf(awaiting);
  }

  /// Whether the channel itself told it, so that it is a fact and not asked for.
  public boolean byChannel() {
    return requestedBy.equals("CHANNEL");
  }
}
