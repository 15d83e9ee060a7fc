package io.throughline.order.event;

import io.throughline.money.Money;
import io.throughline.order.terms.LineAmount;
import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/// These units will not come.
///
/// @param orderId the order
/// @param cancellationId unique in the order
/// @param reason reason code
/// @param moves what it did to the units; empty when nothing could be moved
/// @param worth what they were worth, by line, with discount and tax
/// @param charges charges that go with the last unit of the order
/// @param at when we recorded it, our clock
@Revision("1")
public record UnitsCanceled(
    String orderId,
    String cancellationId,
    String reason,
    List<UnitMove> moves,
    List<LineAmount> worth,
    Money charges,
    Instant at)
    implements CancellationEvent, MovesUnits {
  /// Copies the lists, checks nothing.
  public UnitsCanceled {
    moves = List.copyOf(moves);
    worth = List.copyOf(worth);
  }
}
