package io.throughline.channel.shopify;

import java.util.List;
import java.util.Set;

/// What Shopify calls a fulfillment order: a place that is asked to ship some units.
///
/// @param id Shopify's
/// @param locationId the place; empty when not told
/// @param status in Shopify's word
/// @param lines what is still to ship, in its order
record FulfillmentRequest(String id, String locationId, String status, List<Line> lines) {

  private static final Set<String> OPEN = Set.of("open", "in_progress", "incomplete");
  private static final Set<String> HELD = Set.of("on_hold", "scheduled");

  /// Units of a line that are still to ship.
  ///
  /// @param id Shopify's id of the part
  /// @param lineId the order's line
  /// @param units how many
  record Line(String id, String lineId, int units) {

    static Line read(Fields line) {
      return new Line(
          ShopifyId.required(line), lineId(line), Quantity.read(line, "fulfillable_quantity"));
    }

    /// An id of another object than the one that names it: it has no global form here.
    private static String lineId(Fields line) {
      var id = line.given("line_item_id");
      if (id == null) {
        throw line.missing("line_item_id");
      }
      return id.asString();
    }
  }

  /// @throws NotReadable when it is none
  static FulfillmentRequest read(Fields request) {
    var place = request.given("assigned_location_id");
    var status = request.text("status");
    boolean over = status == null || !(OPEN.contains(status) || HELD.contains(status));
    return new FulfillmentRequest(
        ShopifyId.required(request),
        place == null ? "" : place.asString(),
        status == null ? "" : status,
        over ? List.of() : request.objects("line_items").stream().map(Line::read).toList());
  }

  boolean isOpen() {
    return OPEN.contains(status);
  }
}
