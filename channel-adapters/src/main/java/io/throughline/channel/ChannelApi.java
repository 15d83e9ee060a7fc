package io.throughline.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A channel that can be told of things and asked for its orders. Implementations are pure and
/// thread-safe: they build requests and read answers; who sends them is not their business.
public interface ChannelApi {

  /// The channel's name, such as {@code shopify}.
  String channel();

  /// Whether a host, in lower case, is one of this channel's: credentials go nowhere else.
  boolean isHost(String host);

  /// The headers that show who asks.
  ///
  /// @param accessToken the account's credential
  Map<String, String> authorization(String accessToken);

  /// How many calls the channel takes of one account, unless it says otherwise.
  CallLimit callLimit();

  /// How many calls were in the bucket by the channel's own count; empty when it does not say.
  OptionalInt callsCounted(ChannelAnswer answer);

  /// Begins to tell the channel something.
  Step tell(ChannelEffect effect);

  /// Asks for the orders that changed since then, the longest unchanged first.
  ///
  /// @param since by the channel's clock
  ChannelRequest ordersSince(Instant since);

  /// Asks for the page that a page named.
  ///
  /// @param next from {@link OrdersPage#next()}
  ChannelRequest ordersPage(String next);

  /// Reads a page of orders. Never throws for its content.
  ///
  /// @return null when the answer is none that can be used
  @Nullable OrdersPage orders(ChannelAnswer answer);

  /// Orders as they came.
  ///
  /// @param orders in the order of their change
  /// @param unreadable how many of the page could not be read
  /// @param next what names the next page; null on the last
  record OrdersPage(List<FoundOrder> orders, int unreadable, @Nullable String next) {
    /// Copies the orders.
    public OrdersPage {
      orders = List.copyOf(orders);
    }
  }

  /// An order that was found.
  ///
  /// @param topic as what it goes through the inbox
  /// @param deliveryId the same for the same order in the same state
  /// @param updatedAt when it changed last, by the channel's clock; null when it does not say
  /// @param body the order's document
  @SuppressWarnings("ArrayRecordComponent") // bytes go through untouched, orders are not compared
  record FoundOrder(String topic, String deliveryId, @Nullable Instant updatedAt, byte[] body) {

    /// Says which order, never what stands in it.
    @Override
    public String toString() {
      return "FoundOrder[" + deliveryId + "]";
    }
  }
}
