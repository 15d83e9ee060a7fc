package io.throughline.channel.shopify;

import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which parts of which fulfillment orders a parcel fulfills.
///
/// @param parts units by part, by fulfillment order
/// @param missing units for which there is no part
record FulfillmentPlan(Map<String, Map<String, Integer>> parts, int missing) {

  static FulfillmentPlan of(List<LineUnits> units, List<FulfillmentRequest> requests) {
    var left = new HashMap<String, Integer>();
    units.forEach(one -> left.merge(one.lineId(), one.quantity(), Integer::sum));
    var parts = new LinkedHashMap<String, Map<String, Integer>>();
    for (var request : requests) {
      for (var line : request.lines()) {
        int taken = Math.min(left.getOrDefault(line.lineId(), 0), line.units());
        if (taken > 0) {
          parts.computeIfAbsent(request.id(), _ -> new LinkedHashMap<>()).put(line.id(), taken);
          left.merge(line.lineId(), -taken, Integer::sum);
        }
      }
    }
    return new FulfillmentPlan(parts, left.values().stream().mapToInt(Integer::intValue).sum());
  }

  boolean isComplete() {
    return missing == 0;
  }

  /// The request to make the fulfillment. The buyer hears of it from Shopify, once: it is made
  /// once.
  String request(Parcel parcel) {
    var requests = new ArrayList<Map<String, Object>>();
    parts.forEach(
        (requestId, lines) -> {
          var items = new ArrayList<Map<String, Object>>();
          lines.forEach(
              (lineId, quantity) -> items.add(Map.of("id", id(lineId), "quantity", quantity)));
          requests.add(
              Map.of("fulfillment_order_id", id(requestId), "fulfillment_order_line_items", items));
        });
    return StrictJson.text(
        Map.of(
            "fulfillment",
            Map.of(
                "line_items_by_fulfillment_order",
                requests,
                "notify_customer",
                true,
                "tracking_info",
                KnownFulfillment.trackingOf(parcel))));
  }

  /// Ids are text with us and numbers to Shopify.
  private static Object id(String text) {
    return ShopifyPaths.isId(text) ? new BigInteger(text) : text;
  }
}
