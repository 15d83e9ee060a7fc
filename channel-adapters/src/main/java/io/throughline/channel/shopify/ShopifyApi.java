package io.throughline.channel.shopify;

import io.throughline.channel.CallLimit;
import io.throughline.channel.ChannelAnswer;
import io.throughline.channel.ChannelApi;
import io.throughline.channel.ChannelEffect;
import io.throughline.channel.ChannelRequest;
import io.throughline.channel.Step;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Shopify's Admin API over REST: parcels and cancellations go to it, orders that changed come from
/// it. Source: CHANNELS section 1, "Write back" and "Delivery semantics".
public final class ShopifyApi implements ChannelApi {

  /// The version of the API. Shopify answers a version that it has given up with its oldest.
  static final String ROOT = "/admin/api/2026-07";

  private static final Pattern HOST = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}\\.myshopify\\.com");
  private static final Pattern CALLS = Pattern.compile("(\\d{1,6})/\\d{1,6}");
  private static final CallLimit LIMIT = new CallLimit(40, 2);

  @Override
  public String channel() {
    return "shopify";
  }

  @Override
  public boolean isHost(String host) {
    return HOST.matcher(host).matches();
  }

  @Override
  public Map<String, String> authorization(String accessToken) {
    return Map.of("X-Shopify-Access-Token", accessToken);
  }

  @Override
  public CallLimit callLimit() {
    return LIMIT;
  }

  @Override
  public OptionalInt callsCounted(ChannelAnswer answer) {
    var calls = CALLS.matcher(answer.headers().first("X-Shopify-Shop-Api-Call-Limit").orElse(""));
    return calls.matches() ? OptionalInt.of(Integer.parseInt(calls.group(1))) : OptionalInt.empty();
  }

  @Override
  public Step tell(ChannelEffect effect) {
    if (!ShopifyPaths.isId(effect.channelOrderId())) {
      return new Step.Refused("ORDER_NOT_FOUND");
    }
    return switch (effect) {
      case ChannelEffect.Shipment shipment -> new ShipmentTalk(shipment).begin();
      case ChannelEffect.ParcelChange change -> new TrackingTalk(change).begin();
      case ChannelEffect.Cancellation cancellation -> new CancelTalk(cancellation).begin();
    };
  }

  @Override
  public ChannelRequest ordersSince(Instant since) {
    return ChannelRequest.get(ShopifyPaths.ordersSince(since));
  }

  @Override
  public ChannelRequest ordersPage(String next) {
    return ChannelRequest.get(ShopifyPaths.ordersPage(next));
  }

  @Override
  public @Nullable OrdersPage orders(ChannelAnswer answer) {
    if (!answer.ok()) {
      return null;
    }
    var page = ShopifyOrdersPage.read(answer.body());
    return page.orders().isEmpty() && !page.unreadable().isEmpty()
        ? null
        : new OrdersPage(
            page.orders().stream().map(ShopifyApi::found).toList(),
            page.unreadable().size(),
            NextPage.of(answer));
  }

  private static FoundOrder found(ShopifyOrdersPage.PolledOrder order) {
    return new FoundOrder(
        ShopifyOrdersPage.TOPIC,
        order.deliveryId(),
        order.updatedAt(),
        order.body().getBytes(StandardCharsets.UTF_8));
  }

  /// Asks for the money movements of an order.
  public ChannelRequest transactions(String channelOrderId) {
    return ChannelRequest.get(ShopifyPaths.ofOrder(channelOrderId, "transactions"));
  }
}
