package io.throughline.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.throughline.account.ApiAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Shopify's Admin API as it is documented, on the loopback, with its failures: each request that
/// acts takes the next fault, if there is one.
public final class ShopifyStub implements AutoCloseable {

  /// What goes wrong.
  public enum Fault {
    /// 429 with Retry-After, nothing is done.
    TOO_MANY,
    /// 500, nothing is done.
    BROKEN,
    /// 500 although it was done.
    DONE_AND_BROKEN,
    /// No answer in time, nothing is done.
    STALLED,
    /// It was done, and the connection ends without an answer.
    DONE_AND_LOST,
    /// It was done, and the answer is not JSON.
    DONE_AND_GARBLED,
    /// 200, and nothing is done.
    NOT_DONE,
    /// Somebody else fulfills the order just before.
    OVERTAKEN,
    /// A redirect to elsewhere.
    REDIRECT
  }

  /// A line of an order, and how many of its units are still to ship.
  private static final class Line {
    private final long id;
    private final int quantity;
    private int left;

    Line(long id, int quantity) {
      this.id = id;
      this.quantity = quantity;
      this.left = quantity;
    }
  }

  /// A parcel that Shopify has.
  ///
  /// @param units by line
  public record Made(
      long id, String number, String company, Map<Long, Integer> units, boolean byUs) {}

  private static final class Order {
    private final long id;
    private final List<Line> lines = new ArrayList<>();
    private final List<Made> fulfillments = new ArrayList<>();
    private Instant updatedAt;
    private @Nullable Instant canceledAt;
    private String requestStatus = "open";

    Order(long id, Instant updatedAt) {
      this.id = id;
      this.updatedAt = updatedAt;
    }
  }

  private static final String TOKEN = "shpat_test";
  private static final Pattern PATH =
      Pattern.compile(
          "/admin/api/[0-9-]+/(orders|fulfillments)(?:/(\\d+))?(?:/(\\w+))?(?:/(\\d+))?\\.json");

  /// Faults of the requests to come, that act or list.
  public final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

  /// Every request, as method and path.
  public final List<String> requests = new CopyOnWriteArrayList<>();

  /// What happens after each page of orders, before the next is asked for.
  public volatile Runnable afterPage = () -> {};

  private final Map<Long, Order> orders = new TreeMap<>();
  private final JsonMapper json = JsonMapper.shared();
  private final HttpServer server;
  private long nextId = 9_007_199_254_740_993L; // no double can hold it
  private int pageSize = 100;

  /// Starts one.
  public ShopifyStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// The right access to it.
  public ApiAccess access() {
    return new ApiAccess("shopify", "acme", url(), TOKEN);
  }

  public void pagesOf(int orders) {
    pageSize = orders;
  }

  /// Sells an order of so many units of one line, whose id is that of the order and 1 behind it.
  public synchronized void sell(long orderId, int units, Instant updatedAt) {
    var order = new Order(orderId, updatedAt);
    order.lines.add(new Line(orderId * 10 + 1, units));
    orders.put(orderId, order);
  }

  /// The order changes.
  public synchronized void touch(long orderId, Instant updatedAt) {
    order(orderId).updatedAt = updatedAt;
  }

  /// The merchant holds the order, or lets go of it.
  public synchronized void hold(long orderId, boolean held) {
    order(orderId).requestStatus = held ? "on_hold" : "open";
  }

  /// Somebody at Shopify fulfills units.
  public synchronized void fulfillThere(long orderId, int units, String number) {
    var order = order(orderId);
    var line = order.lines.getFirst();
    line.left -= units;
    order.fulfillments.add(new Made(nextId++, number, "UPS", Map.of(line.id, units), false));
  }

  public synchronized void cancelThere(long orderId) {
    order(orderId).canceledAt = Instant.EPOCH;
  }

  /// The parcels of an order.
  public synchronized List<Made> fulfillments(long orderId) {
    return List.copyOf(order(orderId).fulfillments);
  }

  public synchronized boolean isCanceled(long orderId) {
    return order(orderId).canceledAt != null;
  }

  private Order order(long id) {
    var order = orders.get(id);
    if (order == null) {
      throw new IllegalStateException("no such order: " + id);
    }
    return order;
  }

  private record Answer(int status, Object body, Map<String, String> headers) {

    static Answer of(int status, Object body) {
      return new Answer(status, body, Map.of());
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var method = exchange.getRequestMethod();
      var path = exchange.getRequestURI().getRawPath();
      requests.add(method + " " + path.replaceFirst("/admin/api/[0-9-]+", ""));
      if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token"))) {
        send(exchange, Answer.of(401, Map.of("errors", "[API] Invalid API key or access token")));
        return;
      }
      boolean counts = method.equals("POST") || path.endsWith("/orders.json");
      var fault = counts ? faults.poll() : null;
      faulty(exchange, fault, body);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void faulty(HttpExchange exchange, @Nullable Fault fault, byte[] body)
      throws IOException, InterruptedException {
    switch (fault) {
      case null -> send(exchange, answer(exchange, body));
      case TOO_MANY ->
          send(
              exchange,
              new Answer(429, Map.of("errors", "Exceeded"), Map.of("Retry-After", "2.0")));
      case BROKEN -> send(exchange, Answer.of(500, Map.of("errors", "Internal Server Error")));
      case DONE_AND_BROKEN -> {
        answer(exchange, body);
        send(exchange, Answer.of(502, Map.of("errors", "Bad Gateway")));
      }
      case STALLED -> Thread.sleep(Duration.ofSeconds(3));
      case DONE_AND_LOST -> answer(exchange, body);
      case DONE_AND_GARBLED -> {
        answer(exchange, body);
        send(exchange, Answer.of(200, "<html>"));
      }
      case NOT_DONE -> send(exchange, Answer.of(200, Map.of()));
      case OVERTAKEN -> {
        overtake(body);
        send(exchange, answer(exchange, body));
      }
      case REDIRECT ->
          send(
              exchange,
              new Answer(301, Map.of(), Map.of("Location", "http://127.0.0.1:1/elsewhere")));
    }
  }

  private synchronized void overtake(byte[] body) {
    var order = orderOf(json.readTree(body).path("fulfillment"));
    fulfillThere(order.id, order.lines.getFirst().left, "BY-HAND");
  }

  private synchronized Answer answer(HttpExchange exchange, byte[] body) {
    var path = PATH.matcher(exchange.getRequestURI().getRawPath());
    if (!path.matches()) {
      return Answer.of(404, Map.of("errors", "Not Found"));
    }
    if (path.group(1).equals("fulfillments")) {
      return path.group(2) == null
          ? create(json.readTree(body).path("fulfillment"))
          : update(Long.parseLong(path.group(2)), json.readTree(body).path("fulfillment"));
    }
    if (path.group(2) == null) {
      return list(query(exchange.getRequestURI()));
    }
    var order = orders.get(Long.parseLong(path.group(2)));
    if (order == null) {
      return Answer.of(404, Map.of("errors", "Not Found"));
    }
    return ofOrder(order, path.group(3), path.group(4));
  }

  private Answer ofOrder(Order order, @Nullable String what, @Nullable String which) {
    return switch (what) {
      case null -> Answer.of(200, Map.of("order", document(order)));
      case "fulfillments" ->
          which == null
              ? Answer.of(
                  200,
                  Map.of("fulfillments", order.fulfillments.stream().map(this::document).toList()))
              : order.fulfillments.stream()
                  .filter(one -> String.valueOf(one.id).equals(which))
                  .findFirst()
                  .map(one -> Answer.of(200, Map.of("fulfillment", document(one))))
                  .orElse(Answer.of(404, Map.of("errors", "Not Found")));
      case "fulfillment_orders" ->
          Answer.of(200, Map.of("fulfillment_orders", List.of(request(order))));
      case "cancel" -> cancel(order);
      default -> Answer.of(404, Map.of("errors", "Not Found"));
    };
  }

  private static Map<String, Object> request(Order order) {
    boolean closed = order.lines.stream().allMatch(line -> line.left == 0);
    return Map.of(
        "id",
        order.id * 10 + 5,
        "assigned_location_id",
        77,
        "status",
        closed ? "closed" : order.requestStatus,
        "line_items",
        order.lines.stream()
            .map(
                line ->
                    Map.of(
                        "id",
                        line.id * 10,
                        "line_item_id",
                        line.id,
                        "quantity",
                        line.quantity,
                        "fulfillable_quantity",
                        line.left))
            .toList());
  }

  private Order orderOf(JsonNode fulfillment) {
    long request =
        fulfillment
            .path("line_items_by_fulfillment_order")
            .path(0)
            .path("fulfillment_order_id")
            .asLong();
    return order((request - 5) / 10);
  }

  private Answer create(JsonNode fulfillment) {
    var order = orderOf(fulfillment);
    var units = new TreeMap<Long, Integer>();
    for (var part :
        fulfillment
            .path("line_items_by_fulfillment_order")
            .path(0)
            .path("fulfillment_order_line_items")) {
      units.put(part.path("id").asLong() / 10, part.path("quantity").asInt());
    }
    boolean open = order.requestStatus.equals("open") && order.canceledAt == null;
    for (var line : order.lines) {
      if (!open || units.getOrDefault(line.id, 0) > line.left) {
        return Answer.of(422, Map.of("errors", List.of("Fulfillment order is closed")));
      }
    }
    order.lines.forEach(line -> line.left -= units.getOrDefault(line.id, 0));
    var info = fulfillment.path("tracking_info");
    var made =
        new Made(
            nextId++,
            info.path("number").asString(""),
            info.path("company").asString(""),
            units,
            true);
    order.fulfillments.add(made);
    return Answer.of(201, Map.of("fulfillment", document(made)));
  }

  private Answer update(long id, JsonNode fulfillment) {
    var info = fulfillment.path("tracking_info");
    for (var order : orders.values()) {
      for (int i = 0; i < order.fulfillments.size(); i++) {
        var known = order.fulfillments.get(i);
        if (known.id == id) {
          var changed =
              new Made(
                  id,
                  info.path("number").asString(""),
                  info.path("company").asString(""),
                  known.units,
                  known.byUs);
          order.fulfillments.set(i, changed);
          return Answer.of(200, Map.of("fulfillment", document(changed)));
        }
      }
    }
    return Answer.of(404, Map.of("errors", "Not Found"));
  }

  private Answer cancel(Order order) {
    if (order.canceledAt != null) {
      return Answer.of(422, Map.of("error", "Order has already been canceled"));
    }
    if (!order.fulfillments.isEmpty()) {
      return Answer.of(422, Map.of("error", "Cannot cancel a fulfilled order"));
    }
    order.canceledAt = Instant.EPOCH;
    return Answer.of(200, Map.of("order", document(order)));
  }

  private Answer list(Map<String, String> query) {
    var from = query.getOrDefault("page_info", query.getOrDefault("updated_at_min", "") + "|");
    var found =
        orders.values().stream()
            .filter(order -> place(order).compareTo(from) >= 0)
            .sorted(Comparator.comparing(ShopifyStub::place))
            .toList();
    var page = found.subList(0, Math.min(pageSize, found.size()));
    var body = Map.of("orders", page.stream().map(this::document).toList());
    if (found.size() == page.size()) {
      return Answer.of(200, body);
    }
    var link =
        "<https://elsewhere.example/admin/api/x/orders.json?limit=2&page_info=%s>; rel=\"next\""
            .formatted(place(found.get(pageSize)).replace("|", "%7C").replace(":", "%3A"));
    return new Answer(200, body, Map.of("Link", link));
  }

  private static String place(Order order) {
    return "%s|%020d".formatted(order.updatedAt, order.id);
  }

  private Map<String, Object> document(Made made) {
    return Map.of(
        "id",
        made.id,
        "status",
        "success",
        "tracking_company",
        made.company,
        "tracking_number",
        made.number,
        "tracking_numbers",
        made.number.isEmpty() ? List.of() : List.of(made.number),
        "line_items",
        made.units.entrySet().stream()
            .map(units -> Map.of("id", units.getKey(), "quantity", units.getValue()))
            .toList());
  }

  /// An order's document as the adapter reads it.
  private Map<String, Object> document(Order order) {
    var price = order.lines.getFirst().quantity * 10 + ".00";
    var document = new LinkedHashMap<String, Object>();
    document.put("id", order.id);
    document.put("admin_graphql_api_id", "gid://shopify/Order/" + order.id);
    document.put("name", "#" + order.id);
    document.put("created_at", "2026-11-20T09:00:00Z");
    document.put("updated_at", order.updatedAt.toString());
    document.put("cancelled_at", order.canceledAt == null ? null : order.canceledAt.toString());
    document.put("financial_status", "paid");
    document.put("currency", "USD");
    document.put("taxes_included", false);
    document.put("total_line_items_price", price);
    document.put("total_discounts", "0.00");
    document.put("total_tax", "0.00");
    document.put("total_price", price);
    document.put(
        "line_items",
        order.lines.stream()
            .map(
                line ->
                    Map.of(
                        "id",
                        line.id,
                        "title",
                        "Shirt",
                        "sku",
                        "TEE",
                        "quantity",
                        line.quantity,
                        "price",
                        "10.00",
                        "requires_shipping",
                        true))
            .toList());
    return document;
  }

  /// The document of an order, as a webhook would bring it.
  public synchronized byte[] webhook(long orderId) {
    return json.writeValueAsBytes(document(order(orderId)));
  }

  private static Map<String, String> query(URI uri) {
    var query = new TreeMap<String, String>();
    var text = uri.getRawQuery();
    for (var part : text == null ? new String[0] : text.split("&", -1)) {
      var pair = part.split("=", 2);
      query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  private void send(HttpExchange exchange, Answer answer) throws IOException {
    var bytes =
        answer.body instanceof String text
            ? text.getBytes(StandardCharsets.UTF_8)
            : json.writeValueAsBytes(answer.body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("X-Shopify-Shop-Api-Call-Limit", "3/40");
    answer.headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status, bytes.length);
    exchange.getResponseBody().write(bytes);
    if (exchange.getRequestURI().getPath().endsWith("/orders.json")) {
      afterPage.run();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
