package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.OrderTerms;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Record what a channel's whole order document says now.
///
/// @param orderId the order
/// @param updateId unique in the order, the same id again means the same word again
/// @param channelAt when the channel's order came to be so, by the channel's clock
/// @param paymentStatus what the channel says of the payment, in its own word
/// @param fulfillmentStatus what it says of the fulfillment, in its own word; null when it says
///   nothing
/// @param canceledAt when the channel canceled it; null when it did not
/// @param closedAt when the channel closed it; null when it did not
/// @param deleted whether the channel does not have the order any more
/// @param terms lines, charges and totals as it states them; null when the message has none
/// @param current units of each line that the channel still wants, none or more of each; empty when
///   not told
/// @param sourceDigest hex SHA-256 of the raw delivery
/// @param at our clock
public record RecordChannelUpdate(
    @TargetAggregateIdentifier OrderId orderId,
    String updateId,
    Instant channelAt,
    String paymentStatus,
    @Nullable String fulfillmentStatus,
    @Nullable Instant canceledAt,
    @Nullable Instant closedAt,
    boolean deleted,
    @Nullable OrderTerms terms,
    List<LineUnits> current,
    String sourceDigest,
    Instant at)
    implements ChannelCommand {
  /// @throws IllegalArgumentException when an id or code is blank
  public RecordChannelUpdate {
    Require.text("update id", updateId);
    Require.text("source digest", sourceDigest);
    current = List.copyOf(current);
    Require.that(
        current.stream().map(LineUnits::lineId).distinct().count() == current.size(),
        "a line twice");
    Require.that(current.stream().allMatch(one -> one.quantity() >= 0), "fewer than no units");
  }
}
