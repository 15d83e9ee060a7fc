package io.throughline.order.event;

import io.throughline.order.terms.LineUnits;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/// Units of a return arrived.
///
/// @param orderId the order
/// @param returnId the return, unique in the order
/// @param receiptId unique in the order
/// @param units units as reported, by line
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record ReturnReceived(
    String orderId,
    String returnId,
    String receiptId,
    List<LineUnits> units,
    Instant occurredAt,
    Instant at)
    implements ReturnEvent {
  /// Copies the lists, checks nothing.
  public ReturnReceived {
    units = List.copyOf(units);
  }
}
