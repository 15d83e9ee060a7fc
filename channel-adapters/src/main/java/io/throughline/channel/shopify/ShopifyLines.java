package io.throughline.channel.shopify;

import static java.util.Objects.requireNonNullElse;

import io.throughline.order.terms.OrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The {@code line_items} of an order.
final class ShopifyLines {

  private ShopifyLines() {}

  /// The lines in document order, each with the discount allocated to it. A line's id is its place
  /// in the document, counted from 1; a line of quantity 0 was edited away before we heard of it,
  /// is left out and keeps its place.
  ///
  /// @throws NotReadable when there is no line, or none with a quantity left
  static List<OrderLine> read(Fields order, Amounts amounts) {
    if (order.given("line_items") == null) {
      throw order.missing("line_items");
    }
    var lines = new ArrayList<OrderLine>();
    int place = 0;
    for (Fields line : order.objects("line_items")) {
      place++;
      int quantity = quantity(line);
      if (quantity > 0) {
        lines.add(line(line, String.valueOf(place), quantity, amounts));
      }
    }
    if (lines.isEmpty()) {
      throw order.invalid("line_items", "no line with a quantity left");
    }
    return lines;
  }

  private static OrderLine line(Fields line, String lineId, int quantity, Amounts amounts) {
    return new OrderLine(
        lineId,
        ShopifyId.required(line),
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

  private static int quantity(Fields line) {
    var value = line.given("quantity");
    if (value == null) {
      throw line.missing("quantity");
    }
    var quantity = value.isNumber() ? line.decimal("quantity") : null;
    if (quantity == null || quantity.signum() < 0 || !isWhole(quantity)) {
      throw line.invalid("quantity", line.shown("quantity") + " is not a number of units");
    }
    return quantity.intValueExact();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }
}
