package io.throughline.channel.shopify;

import static java.util.Objects.requireNonNullElse;

import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.OrderLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The {@code line_items} of an order.
final class ShopifyLines {

  private ShopifyLines() {}

  /// The lines in document order, each with the discount allocated to it. A line keeps the id that
  /// Shopify gave it, because everything that is told of it later names it by that; should an id
  /// stand twice, the second has its place behind it. A line of quantity 0 was edited away before
  /// we heard of it, and is left out.
  ///
  /// @throws NotReadable when there is no line, or none with a quantity left
  static List<OrderLine> read(Fields order, Amounts amounts) {
    if (order.given("line_items") == null) {
      throw order.missing("line_items");
    }
    var lines = new ArrayList<OrderLine>();
    var ids = new HashSet<String>();
    int place = 0;
    for (Fields line : order.objects("line_items")) {
      place++;
      int quantity = line.units("quantity");
      if (quantity > 0) {
        var id = ShopifyId.required(line);
        lines.add(line(line, ids.add(id) ? id : id + "-" + place, id, quantity, amounts));
      }
    }
    if (lines.isEmpty()) {
      throw order.invalid("line_items", "no line with a quantity left");
    }
    return lines;
  }

  /// Units of each line that the shop still wants, none or more; empty when it does not say.
  static List<LineUnits> current(Fields order) {
    var current = new LinkedHashMap<String, Integer>();
    for (Fields line : order.objects("line_items")) {
      if (line.given("current_quantity") != null) {
        current.merge(ShopifyId.required(line), line.units("current_quantity"), Math::addExact);
      }
    }
    return units(current);
  }

  /// Units by line, as a command wants them.
  static List<LineUnits> units(Map<String, Integer> byLine) {
    return byLine.entrySet().stream()
        .map(entry -> new LineUnits(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static OrderLine line(
      Fields line, String lineId, String channelLineId, int quantity, Amounts amounts) {
    return new OrderLine(
        lineId,
        channelLineId,
        line.text("sku"),
        title(line),
        quantity,
        amounts.required(line, "price"),
        ShopifyDiscounts.allocatedTo(line, amounts),
        ShopifyTaxes.read(line, amounts),
        line.flag("requires_shipping", true) && !line.flag("gift_card", false));
  }

  private static String title(Fields line) {
    var title = line.text("title");
    return title == null ? requireNonNullElse(line.text("name"), "") : title;
  }
}
