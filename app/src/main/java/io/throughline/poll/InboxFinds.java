package io.throughline.poll;

import io.throughline.channel.ChannelApi.FoundOrder;
import io.throughline.channel.DeliveryHead;
import io.throughline.channel.Headers;
import io.throughline.inbox.Delivery;
import io.throughline.inbox.Inbox;
import io.throughline.inbox.KnownDeliveries;
import io.throughline.inbox.RawContent;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Found orders as deliveries in the inbox. The same version of an order is the same delivery,
/// whatever bytes it came in this time: within the overlap everything is found again.
final class InboxFinds implements Finds {

  private final Inbox inbox;
  private final KnownDeliveries known;
  private final Clock clock;

  InboxFinds(Inbox inbox, KnownDeliveries known, Clock clock) {
    this.inbox = inbox;
    this.known = known;
    this.clock = clock;
  }

  @Override
  public void take(String channel, String account, List<FoundOrder> orders) {
    var keys = orders.stream().map(FoundOrder::deliveryKey).toList();
    var before = known.among(channel, account, FoundOrder.TOPIC, keys);
    for (var order : orders) {
      if (!before.contains(order.deliveryKey())) {
        inbox.store(delivery(channel, account, order));
      }
    }
  }

  private Delivery delivery(String channel, String account, FoundOrder order) {
    return new Delivery(
        channel,
        account,
        new DeliveryHead(FoundOrder.TOPIC, order.deliveryKey(), null, order.updatedAt(), false),
        new RawContent(new Headers(Map.of()), order.body()),
        clock.instant());
  }
}
