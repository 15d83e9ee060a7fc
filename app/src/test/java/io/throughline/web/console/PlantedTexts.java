package io.throughline.web.console;

import io.throughline.exceptioncase.command.CaseId;
import io.throughline.exceptioncase.command.RaiseCase;
import io.throughline.money.Money;
import io.throughline.order.command.AddNote;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.LinkTicket;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import io.throughline.projection.cases.ExceptionCases;
import io.throughline.web.console.SomeOrders.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import tools.jackson.databind.json.JsonMapper;

/// Markup, a script, a drawing and expressions of every template language, put into every text that
/// a channel or the API can bring to a page. Rules: PROMISES 4, B18 and B19.
final class PlantedTexts {

  static final String TEXT =
      "<script>window.planted=1</script><b class=planted>b</b>"
          + "<svg class=planted onload=planted=2></svg>"
          + "\"'><img class=planted src=x onerror=planted=3>"
          + "${7*191}[[${7*191}]]{{7*191}}#{7*191}";

  /// How it begins; a short field holds no more.
  static final String BEGINNING = "<script>window.planted=1</script>";

  /// What one of the expressions would come to.
  static final String EVALUATED = "1337";

  /// Where the text must be seen, so that its absence elsewhere says something.
  static final Set<String> PAGES =
      Set.of(
          "overview",
          "orders",
          "stuck-orders",
          "in-flight-orders",
          "movements",
          "exceptions",
          "accounts",
          "skus",
          "access",
          "planted-order",
          "planted-account");

  private static final String ACCOUNT = "planted";
  private static final String CASE = "PLANTED";

  private final ConsoleApp app;
  private final Program program;
  private final Instant now = Instant.now();
  private String orderId = "";

  PlantedTexts(ConsoleApp app) {
    this.app = app;
    this.program = new Program(app, app.firstKey());
  }

  void everywhere() {
    orderId = new SomeOrders(app).unpaid(Wish.USUAL.named(TEXT).titled(TEXT));
    var order = new OrderId(orderId);
    var line = List.of(new LineUnits("1", 1));
    send(new PlaceHold(order, TEXT, TEXT, TEXT, Set.of("ship"), null, TEXT, now, now));
    send(new AddNote(order, "n-1", TEXT, now));
    send(new LinkTicket(order, TEXT, TEXT, now, now));
    send(new ConfirmShipment(order, TEXT, null, new Parcel(TEXT, TEXT, TEXT), line, now, now));
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    send(new RecordCapture(order, TEXT, null, TEXT, Money.of("1.00", "USD"), day, now, now));
    raise();
    var json = JsonMapper.shared().writeValueAsString(TEXT);
    post(
        "channel-accounts",
        "\"channel\": \"shopify\", \"account\": \"planted\", \"name\": " + json);
    post("channel-accounts/shopify/planted/disable", "\"reason\": " + json);
    post("keys", "\"scopes\": [\"orders:read\"], \"name\": " + json.substring(0, 90) + "\"");
    program.put(
        "/api/channel-accounts/shopify/" + LivelyShop.ACCOUNT + "/skus",
        "{\"channelSku\": %s, \"sku\": \"X\"}".formatted(json));
    SomeOrders.await(
        () -> program.get("/api/daily-money/movements").body().contains("window.planted"));
  }

  private void raise() {
    var id = CaseId.of("planted", CASE);
    send(
        new RaiseCase(
            id, CASE, "HIGH", "order", orderId, "shopify", TEXT, TEXT, TEXT, now, "event-1", now));
    SomeOrders.await(() -> app.bean(ExceptionCases.class).find(id.value()).isPresent());
  }

  private void post(String path, String members) {
    var answer = program.post("/api/" + path, "{" + members + "}");
    if (answer.statusCode() >= 400) {
      throw new IllegalStateException(path + ": " + answer.body());
    }
  }

  private void send(Object command) {
    app.bean(CommandGateway.class)
        .<Object>sendAndWait(
            GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of("actor", "test")));
  }

  /// These pages, and those of what was planted.
  List<Visit> visits(List<Visit> usual) {
    var account = "/console/channel-accounts/shopify/" + ACCOUNT;
    return Stream.concat(
            usual.stream(),
            Stream.of(
                new Visit("", "/console/orders/" + orderId, "planted-order", false),
                new Visit("", account, "planted-account", false)))
        .toList();
  }
}
