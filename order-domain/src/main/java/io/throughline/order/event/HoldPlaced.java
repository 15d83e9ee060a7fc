package io.throughline.order.event;

import io.throughline.order.terms.HoldScope;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Named actions on the order are blocked until this hold is released.
///
/// @param orderId the order
/// @param holdId unique in the order
/// @param kind {@code validation} when a validation rule placed it, {@code policy} when the channel
///   policy did, {@code manual} when a person did
/// @param reason reason code; for a validation hold the code of the finding
/// @param note what a person should know; may be empty
/// @param blocks the blocked actions, sorted
/// @param scope the part of the order that it blocks; null for the whole order
/// @param owner team or person whose work it is
/// @param dueAt when it should be decided by, our clock; null when nothing presses
/// @param at when it was placed, by our clock
@Revision("1")
public record HoldPlaced(
    String orderId,
    String holdId,
    String kind,
    String reason,
    String note,
    List<String> blocks,
    @Nullable HoldScope scope,
    String owner,
    @Nullable Instant dueAt,
    Instant at)
    implements HoldEvent {

  /// Copies the blocked actions, checks nothing.
  public HoldPlaced {
    blocks = List.copyOf(blocks);
  }
}
