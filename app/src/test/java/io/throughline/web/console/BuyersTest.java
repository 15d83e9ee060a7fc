package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.PersonalData;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.projection.orders.Orders;
import io.throughline.security.Role;
import io.throughline.security.SessionsForTests;
import io.throughline.vault.Sealing;
import io.throughline.vault.Vault;
import io.throughline.web.console.SomeOrders.Wish;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BuyersTest {

  private static final AtomicInteger BUYERS = new AtomicInteger();

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final String email = "ada" + BUYERS.incrementAndGet() + "@example.org";
  private final String orderId = order("shopify");

  private Program as(Role role) {
    return new Program(app, SessionsForTests.key(app.context(), role, Set.of("shopify")));
  }

  private String order(String channel) {
    var order = new SomeOrders(app).command(Wish.USUAL.from(channel));
    var fields =
        new TreeMap<>(
            Map.of("email", email, "shipping.name", "Ada Lovelace", "shipping.country_code", "GB"));
    var sealing =
        new Sealing(order.orderId(), channel, "acme", new PersonalData("b" + email, fields));
    var person = app.bean(Vault.class).seal(List.of(sealing)).get(order.orderId());
    send(order.withPerson(Objects.requireNonNull(person)));
    OrderId id = order.orderId();
    SomeOrders.await(() -> app.bean(Orders.class).find(id.value()).isPresent());
    return id.value();
  }

  private void send(ReceiveOrder command) {
    app.bean(CommandGateway.class)
        .sendAndWait(
            GenericCommandMessage.asCommandMessage(command)
                .andMetaData(Map.of("actor", "connector:test/acme")));
  }

  private JsonNode person(Role role, String query) {
    return JsonMapper.shared()
        .readTree(as(role).get("/api/orders/" + orderId + "/person" + query).body());
  }

  private JsonNode records(String query) {
    var auditor = new Program(app, SessionsForTests.key(app.context(), Role.AUDITOR, null));
    return JsonMapper.shared()
        .readTree(auditor.get("/api/audit/accesses?" + query).body())
        .path("accesses");
  }

  @Test
  void without_a_reason_everybody_sees_it_masked_and_nothing_is_recorded() {
    for (var role : List.of(Role.OPS, Role.FINANCE, Role.CONNECTOR, Role.AUDITOR)) {
      var buyer = person(role, "");

      assertThat(buyer.path("masked").asBoolean()).isTrue();
      assertThat(buyer.at("/fields/email").asString()).isEqualTo("a…@example.org");
      assertThat(buyer.at("/fields/shipping.name").asString()).isEqualTo("A…");
      assertThat(buyer.at("/fields/shipping.country_code").asString()).isEqualTo("GB");
    }
    assertThat(records("subject=" + orderId).size()).isZero();
  }

  @Test
  void with_a_reason_and_the_right_it_is_shown_and_on_record() {
    var buyer = person(Role.OPS, "?reason=delivery-problem&reference=CASE-7");

    assertThat(buyer.path("masked").asBoolean()).isFalse();
    assertThat(buyer.at("/fields/email").asString()).isEqualTo(email);
    var record = records("subject=" + orderId).path(0);
    assertThat(record.path("kind").asString()).isEqualTo("personal-data-read");
    assertThat(record.path("reason").asString()).isEqualTo("delivery-problem");
    assertThat(record.path("reference").asString()).isEqualTo("CASE-7");
    assertThat(record.path("channel").asString()).isEqualTo("shopify");
    assertThat(record.path("fields").toString()).contains("email", "shipping.name");
    assertThat(record.toString()).doesNotContain("ada", "Lovelace");
  }

  @Test
  void a_reason_does_not_make_up_for_the_right() {
    assertThat(person(Role.FINANCE, "?reason=delivery-problem").path("masked").asBoolean())
        .isTrue();
    assertThat(records("subject=" + orderId).size()).isZero();
  }

  @Test
  void a_reason_that_is_none_is_refused() {
    var ops = as(Role.OPS);
    var path = "/api/orders/" + orderId + "/person";

    assertThat(ops.get(path + "?reason=curious").statusCode()).isEqualTo(400);
    assertThat(ops.get(path + "?reason=fraud-check&reference=ada@x.org").statusCode())
        .isEqualTo(400);
  }

  @Test
  void orders_are_found_by_address_within_the_channels_of_the_caller_and_on_record() {
    var foreign = order("amazon");
    var body = "{\"email\":\"%s\",\"reason\":\"customer-request\"}".formatted(email);

    var found = as(Role.OPS).post("/api/orders/search-by-person", body);

    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains(orderId).doesNotContain(foreign);
    var record = records("kind=personal-data-searched").path(0);
    assertThat(record.path("reason").asString()).isEqualTo("customer-request");
    assertThat(record.toString()).doesNotContain("ada");
    assertThat(as(Role.FINANCE).post("/api/orders/search-by-person", body).statusCode())
        .isEqualTo(403);
    assertThat(
            as(Role.OPS)
                .post("/api/orders/search-by-person", "{\"email\":\"" + email + "\"}")
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void the_console_shows_it_for_a_reason() {
    var key = SessionsForTests.key(app.context(), Role.OPS, null);
    var page = "/console/orders/" + orderId + "/person";
    var person = Browser.with(app, key);

    assertThat(person.page(page)).contains("a…@example.org").doesNotContain(email);
    var shown = person.submit(page, page, "reason=payment-problem&reference=");
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains(email, "on record");
    assertThat(person.submit(page, page, "reason=").body()).doesNotContain(email);
    assertThat(person.page("/console/orders/" + orderId)).contains(page);
    var finance = Browser.with(app, SessionsForTests.key(app.context(), Role.FINANCE, null));
    assertThat(finance.page(page)).doesNotContain("Show personal data");
  }

  @Test
  void an_export_is_on_record_and_the_record_itself_can_be_taken_away() {
    var ops = Browser.with(app, SessionsForTests.key(app.context(), Role.OPS, null));
    ops.page("/console/orders.csv");

    assertThat(records("kind=exported").toString()).contains("/console/orders.csv");
    var auditor = Browser.with(app, SessionsForTests.key(app.context(), Role.AUDITOR, null));
    assertThat(auditor.page("/console/access-record.csv")).startsWith("record_no,at,actor");
    assertThat(auditor.text("/console/access-record?kind=exported")).contains("exported");
    assertThat(auditor.get("/console/access-record?kind=x").statusCode()).isEqualTo(400);
  }
}
