package io.throughline.order.event;

import io.throughline.order.terms.LineUnits;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The units will not be sent back after all.
///
/// @param orderId the order
/// @param returnId the return, unique in the order
/// @param units which units, by line; empty when not told
/// @param reason reason code; null when none was told
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record ReturnCanceled(
    String orderId,
    String returnId,
    List<LineUnits> units,
    @Nullable String reason,
    Instant occurredAt,
    Instant at)
    implements ReturnEvent {
  /// Copies the lists, checks nothing.
  public ReturnCanceled {
    units = List.copyOf(units);
  }
}
