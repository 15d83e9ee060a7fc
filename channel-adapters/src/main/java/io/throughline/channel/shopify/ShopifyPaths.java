package io.throughline.channel.shopify;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;

/// Paths of the Admin API.
final class ShopifyPaths {

  private static final Pattern ID = Pattern.compile("\\d{1,20}");
  private static final int PAGE = 100;

  private ShopifyPaths() {}

  /// Whether a text is an id that may stand in a path.
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /// What an order has.
  static String ofOrder(String orderId, String what) {
    return "%s/orders/%s/%s.json".formatted(ShopifyApi.ROOT, checked(orderId), what);
  }

  /// The state of an order.
  static String order(String orderId) {
    return "%s/orders/%s.json?fields=id,cancelled_at".formatted(ShopifyApi.ROOT, checked(orderId));
  }

  /// What is done with a fulfillment.
  static String fulfillment(String fulfillmentId, String what) {
    return "%s/fulfillments/%s/%s.json".formatted(ShopifyApi.ROOT, checked(fulfillmentId), what);
  }

  /// Where fulfillments are made.
  static String fulfillments() {
    return ShopifyApi.ROOT + "/fulfillments.json";
  }

  /// Orders of every status; without it only open ones come. By the time of their change, so that
  /// one that changes while pages are read comes again on a later one.
  static String ordersSince(Instant since) {
    return "%s/orders.json?status=any&order=updated_at+asc&limit=%d&updated_at_min=%s"
        .formatted(ShopifyApi.ROOT, PAGE, encoded(since.toString()));
  }

  /// A further page: nothing but its name and the size may be asked.
  static String ordersPage(String pageInfo) {
    return "%s/orders.json?limit=%d&page_info=%s"
        .formatted(ShopifyApi.ROOT, PAGE, encoded(pageInfo));
  }

  private static String checked(String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException("not an id of Shopify");
    }
    return id;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
