package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.money.Money;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.LinkTicket;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import io.throughline.web.console.SomeOrders.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceSearchTest {

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Program program = new Program(app, app.firstKey());
  private final Browser person = Browser.ofEverything(app);
  private final Instant now = Instant.now();
  private String orderId = "";

  @BeforeAll
  void an_order_that_others_know_by_many_names() {
    orderId = new SomeOrders(app).validated(Wish.USUAL.from("ref-shop").named("#REF-1"));
    var id = new OrderId(orderId);
    var line = List.of(new LineUnits("1", 1));
    send(
        new ConfirmShipment(
            id, "ref-parcel", null, new Parcel("DHL", "ref-tracking", null), line, now, now));
    send(
        new RecordCapture(
            id, "ref-pay", null, "stripe", Money.of("48.18", "USD"), LocalDate.EPOCH, now, now));
    send(new LinkTicket(id, "ref-ticket", "zendesk", now, now));
    SomeOrders.await(() -> found("ref-ticket").contains(orderId));
  }

  private void send(OrderCommand command) {
    app.bean(CommandGateway.class).sendAndWait(command);
  }

  private String found(String reference) {
    return program.get("/api/orders?channel=ref-shop&reference=" + reference).body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%23REF-1",
        "REF-1",
        "ref-parcel",
        "ref-tracking",
        "ref-pay",
        "ref-ticket",
        "TEE-S"
      })
  void an_order_is_found_by_whatever_somebody_has_of_it(String reference) {
    assertThat(found(reference)).contains(orderId);
    assertThat(person.page("/console/orders?channel=ref-shop&reference=" + reference))
        .contains(orderId);
  }

  @Test
  void nothing_is_found_by_what_nobody_knows() {
    assertThat(found("SHIPPED_WITHOUT_RELEASE")).doesNotContain(orderId);
    assertThat(found("ref-nothing")).doesNotContain(orderId);
  }

  @Test
  void the_page_searches_by_address_only_for_whoever_may_and_says_why() {
    var clerk = Browser.with(app, app.keyWith("\"scopes\": [\"orders:read\"]"));
    assertThat(clerk.page("/console/orders")).doesNotContain("by-person");
    assertThat(person.page("/console/orders")).contains("by-person");

    var path = "/console/orders/by-person";
    var fields = "email=nobody%40example.org&reason=customer-request&reference=";
    assertThat(person.submit("/console/orders", path, fields).body())
        .contains("is on record")
        .contains("No order that you may see");
    assertThat(person.submit("/console/orders", path, "email=nobody%40example.org").statusCode())
        .isEqualTo(422);
    assertThat(clerk.submit("/console/orders", path, fields).statusCode()).isEqualTo(403);
  }

  @Test
  void the_list_is_a_workbook_too() {
    var answer = person.get("/console/orders.xlsx?channel=ref-shop");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");
  }
}
