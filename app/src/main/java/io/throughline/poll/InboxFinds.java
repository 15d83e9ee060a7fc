package io.throughline.poll;

import io.throughline.channel.ChannelApi.FoundOrder;
import io.throughline.channel.DeliveryHead;
import io.throughline.channel.Headers;
import io.throughline.inbox.Delivery;
import io.throughline.inbox.Inbox;
import io.throughline.inbox.RawContent;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Found orders as deliveries in the inbox, which keeps each once: within the overlap everything is
/// found again.
final class InboxFinds implements Finds {

  private final Inbox inbox;
  private final Clock clock;

  InboxFinds(Inbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  @Override
  public void take(String channel, String account, List<FoundOrder> orders) {
    for (var order : orders) {
      inbox.store(
          new Delivery(
              channel,
              account,
              new DeliveryHead(order.topic(), order.deliveryId(), null, order.updatedAt(), false),
              new RawContent(new Headers(Map.of()), order.body()),
              clock.instant()));
    }
  }
}
