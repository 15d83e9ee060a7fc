package io.throughline.order.event;

import io.throughline.order.terms.LineUnits;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// A channel said how its order stands. It changed nothing by itself: what follows from it has
/// events of its own.
///
/// @param orderId the order
/// @param updateId unique in the order
/// @param channelAt when the channel's order came to be so, by the channel's clock
/// @param paymentStatus what the channel says of the payment, in its own word
/// @param fulfillmentStatus what it says of the fulfillment, in its own word; null when it says
///   nothing
/// @param canceledAt when the channel canceled it; null when it did not
/// @param closedAt when the channel closed it; null when it did not
/// @param deleted whether the channel does not have the order any more
/// @param current units of each line that the channel still wants, none or more of each; empty when
///   not told
/// @param sourceDigest hex SHA-256 of the raw delivery
/// @param stale whether it is older than what the channel said before, so that nothing follows from
///   it
/// @param at when we recorded it, our clock
@Revision("1")
public record ChannelUpdateRecorded(
    String orderId,
    String updateId,
    Instant channelAt,
    String paymentStatus,
    @Nullable String fulfillmentStatus,
    @Nullable Instant canceledAt,
    @Nullable Instant closedAt,
    boolean deleted,
    List<LineUnits> current,
    String sourceDigest,
    boolean stale,
    Instant at)
    implements ChannelEvent {
  /// Copies the lists, checks nothing.
  public ChannelUpdateRecorded {
    current = List.copyOf(current);
  }
}
