package io.throughline.channel.shopify;

import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RequestCancellation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A refund, which is three lists that need not agree: units, adjustments of the books, and money.
///
/// Units with {@code restock_type cancel} will not come; any other type moves none, because what
/// comes back is told by returns. Money is what its transactions moved, and nothing else: a refund
/// without one pays nobody. Adjustments explain an amount and move nothing. Source: CHANNELS rule
/// 13 and section 1.
final class ShopifyRefunds {

  private static final Set<String> MOVE_NOTHING = Set.of("no_restock", "return", "legacy_restock");

  private ShopifyRefunds() {}

  /// What it says of the order; nothing when neither units nor money move.
  static List<OrderCommand> facts(Fields refund, OrderId orderId, Source source) {
    var id = ShopifyId.required(refund);
    var facts = new ArrayList<OrderCommand>();
    var canceled = new LinkedHashMap<String, Integer>();
    for (Fields item : refund.objects("refund_line_items")) {
      var type = item.text("restock_type");
      if ("cancel".equals(type)) {
        take(canceled, item);
      } else if (type != null && !MOVE_NOTHING.contains(type)) {
        facts.add(
            Flag.note(
                orderId,
                source,
                "refund %s has the unknown restock type %s and moves no units by it"
                    .formatted(id, item.shown("restock_type"))));
      }
    }
    if (!canceled.isEmpty()) {
      facts.add(
          new RequestCancellation(
              orderId,
              "refund-" + id,
              RequestCancellation.CHANNEL,
              "REFUNDED",
              ShopifyLines.units(canceled),
              source.receivedAt()));
    }
    var parts = ShopifyRefundParts.of(refund);
    refund
        .objects("transactions")
        .forEach(one -> facts.addAll(ShopifyTransactions.facts(one, orderId, source, parts)));
    return facts;
  }

  private static void take(Map<String, Integer> canceled, Fields item) {
    var line = ShopifyId.ofLine(item);
    if (line == null) {
      throw item.missing("line_item_id");
    }
    int quantity = item.units("quantity");
    if (quantity > 0) {
      canceled.merge(line, quantity, Math::addExact);
    }
  }
}
