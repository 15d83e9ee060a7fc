package io.throughline.web.console;

import io.throughline.demo.Flaw;
import io.throughline.demo.ShopOrders;
import io.throughline.demo.SignedWebhook;
import io.throughline.money.Money;
import io.throughline.order.command.AddNote;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.LinkTicket;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordDelivery;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.command.RecordReturn;
import io.throughline.order.command.RecordReturnReceipt;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import io.throughline.order.terms.ReturnState;
import io.throughline.projection.orders.Orders;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.StockItemId;
import io.throughline.web.console.SomeOrders.Wish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// A shop in which everything happened that the console can show: orders good and bad, on hold,
/// shipped, delivered, returned, refunded and canceled, deliveries that nobody understood or that
/// wait for their order, cases, and events that a read model could not take.
final class LivelyShop {

  static final String ACCOUNT = "acme-us";
  static final String ACCOUNT_PATH = "/console/channel-accounts/shopify/" + ACCOUNT;

  private static final String SECRET = "a-secret-of-the-shop";
  private static final List<Flaw> FLAWS =
      List.of(
          Flaw.UNPAID,
          Flaw.NO_ADDRESS,
          Flaw.WRONG_TOTAL,
          Flaw.NO_SKU,
          Flaw.CANCELED,
          Flaw.BROKEN,
          Flaw.UNPAID,
          Flaw.NONE);

  private final ConsoleApp app;
  private final Program program;
  private final SomeSettlements settlements;
  private final Instant now = Instant.now();
  private final ShopOrders shop = new ShopOrders(new Random(4), "USD");
  private final HttpClient http = HttpClient.newHttpClient();

  LivelyShop(ConsoleApp app) {
    this.app = app;
    this.program = new Program(app, app.firstKey());
    this.settlements = new SomeSettlements(app);
  }

  /// Everything happens. Known to the read models when this comes back.
  void open() {
    value("/api/channel-accounts", account("shopify", ACCOUNT, "Acme US"));
    value("/api/channel-accounts", account("amazon", "acme-eu", "Acme Europe"));
    map("MUG-OLD", "MUG-WHT");
    receive("MUG-WHT", "MUG-BLU", "TEE-M-NVY", "BAG-CNV", "NTB-A5", "TEE-S");
    for (int i = 0; i < 16; i++) {
      deliver(i, i < FLAWS.size() ? FLAWS.get(i) : Flaw.NONE);
    }
    deliver("fulfillments/create", "{\"id\": 900, \"order_id\": 77, \"status\": \"success\"}");
    deliver("orders/updated", "{\"id\": 88, \"line_items\": [{\"quantity\": \"much\"}]}");
    var orders = new SomeOrders(app);
    orders.validated(Wish.USUAL.from("amazon").named("114-3941689-8772232").of("1099.00", "EUR"));
    orders.inDisagreement(Wish.USUAL.from("amazon").named("114-3941689-8772233"));
    money(shipped());
    parkedEvent(orders);
    deadMessage();
    var one = new SomeCases(app, "OVERSHIPPED");
    one.raise("HIGH", "shopify", orderId(15));
    one.raise("MEDIUM", "shopify", orderId(14));
    new SomeCases(app, "REFUND_OVER_LIMIT").raise("LOW", "amazon", orderId(13));
  }

  /// The id of the so manieth order of the shop.
  String orderId(int number) {
    return OrderId.of("shopify", ACCOUNT, Long.toString(shopId(number))).value();
  }

  /// What differs between the shop and its rail.
  String varianceId() {
    return settlements.variances("stripe").getFirst().varianceId();
  }

  private static long shopId(int number) {
    return 6_100_000_000_000L + number;
  }

  private static String account(String channel, String account, String name) {
    return """
    {"channel": "%s", "account": "%s", "name": "%s", "webhookSecret": "%s"}\
    """
        .formatted(channel, account, name, SECRET);
  }

  private void map(String theirs, String ours) {
    program.put(
        "/api/channel-accounts/shopify/" + ACCOUNT + "/skus",
        "{\"channelSku\": \"%s\", \"sku\": \"%s\"}".formatted(theirs, ours));
  }

  private void receive(String... skus) {
    for (var sku : skus) {
      send(new RecordReceipt(StockItemId.of(sku), "pallet-1", "dc-east", 200, null, now));
    }
  }

  private void deliver(int number, Flaw flaw) {
    var placed = now.minus(Duration.ofHours(5L * (16 - number)));
    deliver("orders/create", shop.body(shopId(number), 1_001 + number, placed, flaw));
    if (flaw != Flaw.BROKEN) {
      SomeOrders.await(() -> app.bean(Orders.class).find(orderId(number)).isPresent());
    }
  }

  private void deliver(String topic, String body) {
    var webhook = new SignedWebhook(topic, UUID.randomUUID().toString(), false, body);
    try {
      http.send(
          webhook.to(app.at("/channels/shopify/" + ACCOUNT + "/webhooks"), SECRET),
          HttpResponse.BodyHandlers.discarding());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// The order with the longest story.
  private OrderId shipped() {
    var id = new OrderId(orderId(15));
    var line = List.of(new LineUnits(lineOf(id.value()), 1));
    ship(id, "parcel-1", line);
    send(new RecordDelivery(id, "parcel-1", now, now));
    send(new RecordReturn(id, "rma-1", ReturnState.APPROVED, line, "DOES_NOT_FIT", now, now));
    send(new RecordReturnReceipt(id, "rma-1", "receipt-1", line, now, now));
    send(new LinkTicket(id, "48213", "zendesk", now.minus(Duration.ofHours(9)), now));
    send(new AddNote(id, "note-1", "The carrier called: the door bell does not work.", now));
    var other = new OrderId(orderId(14));
    ship(other, "parcel-2", List.of(new LineUnits(lineOf(other.value()), 1)));
    send(
        new RequestCancellation(
            new OrderId(orderId(13)), "cancel-1", "CUSTOMER", "CHANGED_MIND", List.of(), now));
    send(
        new PlaceHold(
            new OrderId(orderId(12)),
            "hold-1",
            "FRAUD_REVIEW",
            "Three cards tried within a minute.",
            Set.of("ship", "capture"),
            null,
            "risk",
            now.minus(Duration.ofHours(2)),
            now));
    return id;
  }

  private void ship(OrderId order, String id, List<LineUnits> units) {
    var parcel = new Parcel("UPS", "1Z999AA10123456784", "ground");
    send(new ConfirmShipment(order, id, null, parcel, units, now, now));
  }

  private void money(OrderId order) {
    for (int day = 0; day < 4; day++) {
      send(capture(order, day));
    }
    var today = now.atZone(ZoneOffset.UTC).toLocalDate();
    send(
        new RecordRefund(
            order, "r-1", "stripe", Money.of("4.00", "USD"), null, null, today, now, now));
    SomeOrders.await(() -> program.get("/api/daily-money").body().contains("\"refunds\":1"));
    settlements.settle("stripe", ACCOUNT, today.minusDays(1), "c-1", "10.00");
  }

  private RecordCapture capture(OrderId order, int daysAgo) {
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(daysAgo);
    var amount = Money.of("1%d.50".formatted(daysAgo), "USD");
    return new RecordCapture(order, "c-" + daysAgo, null, "stripe", amount, day, now, now);
  }

  /// A read model that cannot take dinars leaves an order's events waiting.
  private void parkedEvent(SomeOrders orders) {
    var owner = JdbcClient.create(app.database().ownerDataSource());
    owner
        .sql("alter table order_in_flight add constraint no_dinars check (currency <> 'KWD')")
        .update();
    var orderId = orders.validated(Wish.USUAL.named("#1017").of("1.234", "KWD"));
    SomeOrders.await(() -> program.get("/api/dead-letters").body().contains(orderId));
  }

  /// A channel that answers no more: what it was to be told is dead, and its account rests.
  private void deadMessage() {
    var owner = JdbcClient.create(app.database().ownerDataSource());
    owner
        .sql(
            """
            insert into outbox_effect
                   (effect_id, kind, order_id, sequence, subject_id, channel, account, status,
                    intended_at, next_attempt_at, attempts, reason)
            values ('event-1', 'SHIPMENT', :order, 7, 'parcel-1', 'shopify', :account, 'DEAD',
                    now(), now(), 20, 'HTTP_503')
            """)
        .param("order", orderId(15))
        .param("account", ACCOUNT)
        .update();
    owner
        .sql(
            """
            insert into outbox_account (channel, account, failures, paused_until, reason)
            values ('shopify', :account, 5, now() + interval '1 hour', 'HTTP_503')
            """)
        .param("account", ACCOUNT)
        .update();
  }

  private String lineOf(String orderId) {
    return value("/api/orders/" + orderId, "").path("lineUnits").path(0).path("lineId").asString();
  }

  /// What the API answers: to a question without a body, to a command with one.
  tools.jackson.databind.JsonNode value(String path, String body) {
    var answer = body.isEmpty() ? program.get(path) : program.post(path, body);
    if (answer.statusCode() >= 400) {
      throw new IllegalStateException(path + ": " + answer.body());
    }
    return JsonMapper.shared().readTree(answer.body());
  }

  private void send(Object command) {
    var who = command instanceof OrderCommand ? "person:ops-1" : "connector:wms";
    app.bean(CommandGateway.class)
        .<Object>sendAndWait(
            GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of("actor", who)));
  }
}
