package io.throughline.channel.shopify;

import io.throughline.channel.DeliveryHead;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The life of one order as a shop would send it: an order document that changes, and a delivery
/// for each change in every topic that it belongs to. Made of a seed, the same each time.
final class ShopLife {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Instant BEGIN = Instant.parse("2026-03-02T14:00:00Z");

  /// A delivery of this life.
  record Sent(DeliveryHead head, String body) {}

  private final Random random;
  private final long orderId;
  private final ObjectNode order = MAPPER.createObjectNode();
  private final List<Sent> sent = new ArrayList<>();
  private long nextId;
  private Instant now = BEGIN;
  private boolean canceled;

  private ShopLife(long seed) {
    this.random = new Random(seed);
    this.orderId = 5_000_000_000_000L + seed;
    this.nextId = orderId * 1_000;
  }

  /// Everything that is sent of the order made of this seed, in the order in which it happened.
  static List<Sent> of(long seed) {
    var life = new ShopLife(seed);
    life.live();
    return life.sent;
  }

  private void live() {
    place();
    pay();
    for (int steps = 1 + random.nextInt(7); steps > 0; steps--) {
      switch (random.nextInt(9)) {
        case 0 -> addLine();
        case 1 -> removeUnit();
        case 2, 3 -> fulfill();
        case 4 -> arrive();
        case 5 -> undoFulfillment();
        case 6 -> refund();
        case 7 -> giveBack();
        default -> {
          if (random.nextInt(3) == 0) {
            cancel();
          }
        }
      }
    }
    send("orders/updated", order); // as the poll would find it
  }

  private void place() {
    order.put("id", orderId);
    order.put("admin_graphql_api_id", "gid://shopify/Order/" + orderId);
    order.put("name", "#" + orderId);
    order.put("currency", "EUR");
    order.put("created_at", now.toString());
    order.put("financial_status", "pending");
    order.putNull("fulfillment_status");
    order.putNull("cancelled_at");
    order.put("taxes_included", true);
    var lines = order.putArray("line_items");
    int cents = 0;
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      var line = line(1 + random.nextInt(3));
      lines.add(line);
      cents += line.path("quantity").asInt() * cents(line);
    }
    order.put("total_line_items_price", money(cents));
    order.put("total_discounts", "0.00");
    order.put("total_price", money(cents));
    order.putArray("fulfillments");
    order.putArray("refunds");
    touch();
    send("orders/create", order);
  }

  private ObjectNode line(int quantity) {
    var line = MAPPER.createObjectNode();
    line.put("id", ++nextId);
    line.put("title", "Thing " + nextId);
    line.put("sku", "SKU-" + nextId);
    line.put("quantity", quantity);
    line.put("current_quantity", quantity);
    line.put("price", money(100 + random.nextInt(10_000)));
    return line;
  }

  private void pay() {
    var due = order.path("total_price").asString();
    if (random.nextBoolean()) {
      transaction("sale", due, 0);
    } else {
      long authorization = transaction("authorization", due, 0);
      transaction("capture", due, authorization);
    }
    order.put("financial_status", "paid");
    touch();
    send("orders/paid", order);
    send("orders/updated", order);
  }

  private long transaction(String kind, String amount, long parent) {
    touch();
    var transaction = transactionOf(kind, amount, parent);
    send("order_transactions/create", transaction);
    return transaction.path("id").asLong();
  }

  private ObjectNode transactionOf(String kind, String amount, long parent) {
    var transaction = MAPPER.createObjectNode();
    transaction.put("id", ++nextId);
    transaction.put("order_id", orderId);
    transaction.put("kind", kind);
    transaction.put("status", "success");
    transaction.put("gateway", "shopify_payments");
    transaction.put("amount", amount);
    transaction.put("currency", "EUR");
    transaction.put("created_at", now.toString());
    if (parent > 0) {
      transaction.put("parent_id", parent);
    }
    return transaction;
  }

  private void addLine() {
    if (canceled) {
      return;
    }
    touch();
    var line = line(1 + random.nextInt(2));
    lines().add(line);
    edited("additions", line.path("id").asLong(), line.path("quantity").asInt());
    send("orders/updated", order);
  }

  private void removeUnit() {
    var line = someLineWithUnits();
    if (line == null) {
      return;
    }
    touch();
    line.put("current_quantity", line.path("current_quantity").asInt() - 1);
    line.put("gone", line.path("gone").asInt() + 1);
    edited("removals", line.path("id").asLong(), 1);
    send("orders/updated", order);
  }

  private void edited(String way, long lineId, int delta) {
    var edit = MAPPER.createObjectNode();
    edit.put("id", ++nextId);
    edit.put("order_id", orderId);
    edit.putObject("line_items").putArray(way).addObject().put("id", lineId).put("delta", delta);
    send("orders/edited", MAPPER.createObjectNode().set("order_edit", edit));
  }

  private void fulfill() {
    var line = someLineWithUnits();
    if (line == null) {
      return;
    }
    touch();
    int units = 1 + random.nextInt(left(line));
    line.put("shipped", line.path("shipped").asInt() + units);
    var fulfillment = MAPPER.createObjectNode();
    fulfillment.put("id", ++nextId);
    fulfillment.put("order_id", orderId);
    fulfillment.put("status", "success");
    fulfillment.put("created_at", now.toString());
    fulfillment.put("updated_at", now.toString());
    fulfillment.put("tracking_company", "UPS");
    fulfillment.putArray("tracking_numbers").add("1Z" + nextId);
    var item = fulfillment.putArray("line_items").addObject();
    item.put("id", line.path("id").asLong()).put("quantity", units);
    fulfillments().add(fulfillment);
    send("fulfillments/create", fulfillment);
    boolean all = lines().valueStream().allMatch(one -> left((ObjectNode) one) == 0);
    order.put("fulfillment_status", all ? "fulfilled" : "partial");
    send(all ? "orders/fulfilled" : "orders/partially_fulfilled", order);
    send("orders/updated", order);
  }

  private void arrive() {
    var fulfillment = someFulfillment();
    if (fulfillment == null) {
      return;
    }
    touch();
    if (random.nextInt(3) == 0) {
      fulfillment.putArray("tracking_numbers").add("1Z" + ++nextId);
    } else {
      fulfillment.put("shipment_status", "delivered");
      var event = MAPPER.createObjectNode();
      event.put("id", ++nextId);
      event.put("order_id", orderId);
      event.put("fulfillment_id", fulfillment.path("id").asLong());
      event.put("status", "delivered");
      event.put("happened_at", now.toString());
      send("fulfillment_events/create", event);
    }
    fulfillment.put("updated_at", now.toString());
    send("fulfillments/update", fulfillment);
    send("orders/updated", order);
  }

  private void undoFulfillment() {
    var fulfillment = someFulfillment();
    if (fulfillment == null || fulfillment.has("shipment_status")) {
      return;
    }
    var item = fulfillment.path("line_items").path(0);
    if (!with(item.path("id").asLong(), "undone", "returned")) {
      return;
    }
    touch();
    lines()
        .valueStream()
        .filter(line -> line.path("id").asLong() == item.path("id").asLong())
        .forEach(
            line ->
                ((ObjectNode) line)
                    .put("shipped", line.path("shipped").asInt() - item.path("quantity").asInt()));
    fulfillment.put("status", "cancelled");
    fulfillment.put("updated_at", now.toString());
    send("fulfillments/update", fulfillment);
    send("orders/updated", order);
  }

  private void refund() {
    touch();
    var refund = MAPPER.createObjectNode();
    refund.put("id", ++nextId);
    refund.put("order_id", orderId);
    var items = refund.putArray("refund_line_items");
    var transactions = refund.putArray("transactions");
    var line = random.nextBoolean() ? someLineWithUnits() : null;
    if (line != null) {
      line.put("gone", line.path("gone").asInt() + 1);
      line.put("current_quantity", line.path("current_quantity").asInt() - 1);
      var item = items.addObject();
      item.put("id", ++nextId).put("line_item_id", line.path("id").asLong());
      item.put("quantity", 1).put("restock_type", "cancel");
    }
    if (random.nextInt(4) > 0) {
      var transaction = transactionOf("refund", money(1 + random.nextInt(50)), 0);
      transactions.add(transaction);
      send("order_transactions/create", transaction);
    }
    ((ArrayNode) order.path("refunds")).add(refund);
    send("refunds/create", refund);
    send("orders/updated", order);
  }

  private void giveBack() {
    var fulfillment = someFulfillment();
    if (fulfillment == null) {
      return;
    }
    var item = fulfillment.path("line_items").path(0);
    if (!with(item.path("id").asLong(), "returned", "undone")) {
      return;
    }
    long id = ++nextId;
    for (var happening : List.of("request", "approve", "close")) {
      touch();
      returned(id, happening, item.path("id").asLong());
      if (happening.equals("approve")) {
        disposed(id, item.path("id").asLong());
      }
    }
  }

  /// Marks the line, unless it has the other mark. What is returned does not say out of which
  /// parcel: of a line that came back and also had a parcel undone, nobody could tell which units
  /// are where.
  private boolean with(long lineId, String mark, String otherMark) {
    var line =
        lines()
            .valueStream()
            .filter(one -> one.path("id").asLong() == lineId)
            .map(ObjectNode.class::cast)
            .findFirst()
            .orElseThrow();
    if (line.has(otherMark)) {
      return false;
    }
    line.put(mark, true);
    return true;
  }

  private void returned(long id, String happening, long lineId) {
    var returned = MAPPER.createObjectNode();
    returned.put("id", id);
    returned.putObject("order").put("id", orderId);
    if (!happening.equals("close")) {
      var line = returned.putArray("return_line_items").addObject();
      line.put("id", ++nextId).put("quantity", 1).put("return_reason", "size_too_small");
      line.putObject("fulfillment_line_item").putObject("line_item").put("id", lineId);
    }
    send("returns/" + happening, returned);
  }

  private void disposed(long returnId, long lineId) {
    touch();
    var disposed = MAPPER.createObjectNode();
    disposed.put("id", ++nextId);
    disposed.put("order_id", orderId);
    disposed.put("return_id", returnId);
    var disposition = disposed.putArray("dispositions").addObject();
    disposition.put("type", "restocked").put("quantity", 1);
    disposition
        .putObject("reverse_fulfillment_order_line_item")
        .putObject("line_item")
        .put("id", lineId);
    send("reverse_fulfillment_orders/dispose", disposed);
  }

  private void cancel() {
    if (canceled || someFulfillment() != null) {
      return;
    }
    touch();
    canceled = true;
    order.put("cancelled_at", now.toString());
    order.put("cancel_reason", "customer");
    lines().valueStream().forEach(line -> ((ObjectNode) line).put("current_quantity", 0));
    send("orders/cancelled", order);
    send("orders/updated", order);
  }

  private void send(String topic, JsonNode body) {
    sent.add(
        new Sent(new DeliveryHead(topic, "d-" + sent.size(), null, now, false), body.toString()));
  }

  private void touch() {
    now = now.plusSeconds(random.nextInt(3)).plusNanos(1_000_000); // the shop's seconds may be one
    order.put("updated_at", now.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private ArrayNode lines() {
    return (ArrayNode) order.path("line_items");
  }

  private ArrayNode fulfillments() {
    return (ArrayNode) order.path("fulfillments");
  }

  private static int left(ObjectNode line) {
    return line.path("quantity").asInt() - line.path("shipped").asInt() - line.path("gone").asInt();
  }

  private @Nullable ObjectNode someLineWithUnits() {
    var lines = new ArrayList<ObjectNode>();
    Consumer<ObjectNode> keep = lines::add;
    lines().valueStream().map(ObjectNode.class::cast).filter(one -> left(one) > 0).forEach(keep);
    return canceled || lines.isEmpty() ? null : lines.get(random.nextInt(lines.size()));
  }

  private @Nullable ObjectNode someFulfillment() {
    var standing =
        fulfillments()
            .valueStream()
            .filter(one -> one.path("status").asString("").equals("success"))
            .map(ObjectNode.class::cast)
            .toList();
    return standing.isEmpty() ? null : standing.get(random.nextInt(standing.size()));
  }

  private static int cents(ObjectNode line) {
    return new BigDecimal(line.path("price").asString()).movePointRight(2).intValueExact();
  }

  private static String money(int cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
