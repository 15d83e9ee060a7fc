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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An order whose life is told: by the API, on its page, in the list.
class OrderLivesTest {

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Program program = new Program(app, app.firstKey());
  private final Browser person = Browser.ofEverything(app);
  private final Instant now = Instant.now();
  private String orderId = "";

  @BeforeEach
  void an_order_that_ships_before_a_node_was_asked() {
    orderId = new SomeOrders(app).validated(Wish.USUAL.from("lives-shop"));
    var id = new OrderId(orderId);
    var line = List.of(new LineUnits("1", 1));
    var parcel = new Parcel("DHL", "00340434161094021501", null);
    send(new ConfirmShipment(id, "s-1", null, parcel, line, now, now));
    send(
        new RecordCapture(
            id, "c-1", null, "stripe", Money.of("48.18", "USD"), LocalDate.EPOCH, now, now));
    send(new LinkTicket(id, "t-1", "zendesk", now, now));
    SomeOrders.await(() -> !json("/api/orders/" + orderId).path("openTickets").isEmpty());
  }

  private void send(OrderCommand command) {
    app.bean(CommandGateway.class).sendAndWait(command);
  }

  private JsonNode json(String path) {
    return JsonMapper.shared().readTree(program.get(path).body());
  }

  private List<String> listed(String query) {
    return json("/api/orders?limit=200&" + query)
        .path("orders")
        .valueStream()
        .map(one -> one.path("orderId").asString())
        .toList();
  }

  @Test
  void the_api_tells_where_its_units_and_its_money_are() {
    var order = json("/api/orders/" + orderId);

    assertThat(order.path("orderId").asString()).isEqualTo(orderId);
    assertThat(order.path("stage").asString()).isEqualTo("SHIPPED");
    assertThat(order.path("unitsIn").path("SHIPPED").asInt()).isOne();
    assertThat(order.path("lineUnits").path(0).path("unitsIn").path("SHIPPED").asInt()).isOne();
    assertThat(order.path("money").path("payment").asString()).isEqualTo("PAID");
    assertThat(order.path("money").path("capturedMinor").asLong()).isEqualTo(4_818);
    assertThat(order.path("balanceMinor").asLong(-1)).isZero();
    assertThat(order.path("openTickets").path(0).asString()).isEqualTo("t-1");
    assertThat(order.path("openAnomalies").valueStream().map(JsonNode::asString))
        .contains("SHIPPED_WITHOUT_RELEASE");
    assertThat(order.path("parts").valueStream().map(part -> part.path("kind").asString()))
        .contains("SHIPMENT", "CAPTURE", "ANOMALY", "TICKET");
  }

  @Test
  void the_list_is_filtered_by_stage_payment_and_contradiction() {
    assertThat(listed("channel=lives-shop&stage=SHIPPED&stage=PACKED")).contains(orderId);
    assertThat(listed("channel=lives-shop&payment=PAID&anomaly=true")).contains(orderId);
    assertThat(listed("channel=lives-shop&partial=true")).doesNotContain(orderId);
    assertThat(listed("channel=lives-shop&anomaly=false")).doesNotContain(orderId);
    assertThat(listed("channel=lives-shop&payment=UNPAID")).doesNotContain(orderId);
    assertThat(program.get("/api/orders?payment=FREE").statusCode()).isEqualTo(400);
  }

  @Test
  void its_page_tells_the_same() {
    assertThat(person.text("/console/orders/" + orderId))
        .contains("Shipped since")
        .contains("1/1 shipped")
        .contains("Shipment s-1 DHL 00340434161094021501 1 Shipped")
        .contains("Capture c-1 stripe 48.18")
        .contains("SHIPPED_WITHOUT_RELEASE")
        .contains("1 of 1 shipped with DHL 00340434161094021501, parcel s-1");
    assertThat(person.text("/console/orders?channel=lives-shop&payment=PAID&anomaly=true"))
        .contains("SHIPPED_WITHOUT_RELEASE");
  }
}
