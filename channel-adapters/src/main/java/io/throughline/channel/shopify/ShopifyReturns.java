package io.throughline.channel.shopify;

import io.throughline.channel.Understanding;
import io.throughline.decision.DerivedId;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordReturn;
import io.throughline.order.command.RecordReturnDisposition;
import io.throughline.order.command.RecordReturnReceipt;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.ReturnState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Goods that come back. How a return stands is its topic, when is the moment of its delivery: the
/// body has none of its own.
final class ShopifyReturns {

  private static final Map<String, String> DISPOSITIONS =
      Map.of(
          "restocked", "RESTOCKED",
          "not_restocked", "SCRAPPED",
          "processing_required", "QUARANTINED",
          "missing", "MISSING");

  private ShopifyReturns() {}

  /// A return that stands so now.
  static Understanding told(Fields body, ReturnState state, Source source) {
    var id = ShopifyId.required(body);
    var orderId = source.orderOf(body, "return " + id);
    return ShopifyTopics.facts(
        orderId,
        List.of(
            new RecordReturn(
                orderId,
                id,
                state,
                units(body.objects("return_line_items")),
                reason(body),
                source.toldAt(),
                source.receivedAt())));
  }

  private static @Nullable String reason(Fields body) {
    var reasons =
        body.objects("return_line_items").stream()
            .map(line -> line.text("return_reason"))
            .filter(Objects::nonNull)
            .map(reason -> reason.toUpperCase(Locale.ROOT))
            .distinct()
            .sorted()
            .collect(Collectors.joining(","));
    return reasons.isEmpty() ? null : reasons;
  }

  /// What is not tied to a line of the order, such as an unverified return, is left out.
  private static List<LineUnits> units(List<Fields> items) {
    var units = new LinkedHashMap<String, Integer>();
    for (Fields item : items) {
      var line = line(item);
      int quantity = item.units("quantity");
      if (line != null && quantity > 0) {
        units.merge(line, quantity, Math::addExact);
      }
    }
    return ShopifyLines.units(units);
  }

  private static @Nullable String line(Fields item) {
    var shipped = item.object("fulfillment_line_item");
    return ShopifyId.ofLine(shipped == null ? item : shipped);
  }

  /// {@code reverse_fulfillment_orders/dispose}: units are back, and this became of them. Shopify's
  /// examples name neither order nor return nor line; then a person must look them up.
  static Understanding disposed(Fields body, String digest, Source source) {
    var id = ShopifyId.required(body);
    var what = "reverse fulfillment order " + id;
    var orderId = source.orderOf(body, what);
    var returned = body.object("return");
    var returnId = returned == null ? ShopifyId.at(body, "return_id") : ShopifyId.of(returned);
    if (returnId == null) {
      throw NotReadable.orderNotNamed(
          what + ": the delivery names no return; find it in the shop and tell the order by hand");
    }
    var key = DerivedId.of(id, source.toldAt().toString(), digest).toString();
    var facts = new ArrayList<OrderCommand>();
    byType(body.objects("dispositions"), what)
        .forEach((type, units) -> facts.addAll(facts(orderId, returnId, key, type, units, source)));
    return ShopifyTopics.facts(orderId, facts);
  }

  private static Map<String, Map<String, Integer>> byType(List<Fields> dispositions, String what) {
    var byType = new TreeMap<String, Map<String, Integer>>();
    for (Fields disposition : dispositions) {
      var item = disposition.object("reverse_fulfillment_order_line_item");
      var line = item == null ? null : line(item);
      if (line == null) {
        throw NotReadable.orderNotNamed(
            what + ": the delivery names no line; find it in the shop and tell the order by hand");
      }
      int quantity = disposition.units("quantity");
      if (quantity > 0) {
        byType
            .computeIfAbsent(
                disposition.requiredText("type").toLowerCase(Locale.ROOT),
                _ -> new LinkedHashMap<>())
            .merge(line, quantity, Math::addExact);
      }
    }
    return byType;
  }

  private static List<OrderCommand> facts(
      OrderId orderId,
      String returnId,
      String key,
      String type,
      Map<String, Integer> byLine,
      Source source) {
    var units = ShopifyLines.units(byLine);
    var id = key + "/" + type;
    var known = DISPOSITIONS.get(type);
    var then = source.toldAt();
    var at = source.receivedAt();
    if (known == null) {
      return List.of(
          Flag.note(
              orderId,
              source,
              "units of return %s have the unknown disposition %s and are not counted"
                  .formatted(returnId, type.replaceAll("[^a-z0-9_]", "?"))));
    }
    var disposed = new RecordReturnDisposition(orderId, returnId, id, known, units, then, at);
    return known.equals("MISSING")
        ? List.of(disposed)
        : List.of(new RecordReturnReceipt(orderId, returnId, id, units, then, at), disposed);
  }
}
