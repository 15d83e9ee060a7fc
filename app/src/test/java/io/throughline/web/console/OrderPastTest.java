package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventstore.History;
import io.throughline.eventstore.RecordedEvent;
import io.throughline.money.Money;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.LinkTicket;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordDelivery;
import io.throughline.order.command.ReleaseHold;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import io.throughline.projection.orders.Orders;
import io.throughline.replay.OrderThen;
import io.throughline.web.console.SomeOrders.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An order at the moments of its past: by the API and on its page. Rule: PRODUCT U1.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderPastTest {

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Program program = new Program(app, app.firstKey());
  private final Browser person = Browser.ofEverything(app);
  private final Instant now = Instant.now();
  private String orderId = "";
  private String path = "";

  @BeforeAll
  void a_life() {
    orderId = new SomeOrders(app).validated(Wish.USUAL.from("past-shop"));
    path = "/api/orders/" + orderId;
    var id = new OrderId(orderId);
    var line = List.of(new LineUnits("1", 1));
    send(
        new PlaceHold(
            id, "h-1", "FRAUD_REVIEW", "odd", Set.of("capture"), null, "risk", null, now));
    send(
        new RecordCapture(
            id, "c-1", null, "stripe", Money.of("48.18", "USD"), LocalDate.EPOCH, now, now));
    send(new ReleaseHold(id, "h-1", "CHECKED", "", now));
    send(new ConfirmShipment(id, "s-1", null, new Parcel("DHL", "0034", null), line, now, now));
    send(new RecordDelivery(id, "s-1", now, now));
    send(new LinkTicket(id, "t-1", "zendesk", now, now));
    SomeOrders.await(() -> app.bean(Orders.class).timeline(orderId).size() == story().size());
  }

  private void send(OrderCommand command) {
    app.bean(CommandGateway.class).sendAndWait(command);
  }

  private List<RecordedEvent> story() {
    return app.bean(History.class).ofStream(orderId);
  }

  private RecordedEvent first(String type) {
    return story().stream()
        .filter(event -> event.eventType().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode after(String type) {
    return json(path + "?asOfPosition=" + first(type).position());
  }

  private JsonNode json(String where) {
    var answer = program.get(where);
    assertThat(answer.statusCode()).as(where).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static List<String> states(JsonNode order) {
    return order
        .path("parts")
        .valueStream()
        .map(part -> part.path("partId").asString() + " " + part.path("state").asString())
        .toList();
  }

  @Test
  void told_up_to_now_the_fold_says_what_the_read_model_says() {
    assertThat(OrderThen.after(story())).isEqualTo(app.bean(Orders.class).detail(orderId));
  }

  @Test
  void each_moment_tells_what_was_so_then_and_nothing_of_what_came_later() {
    var received = after("OrderReceived");
    assertThat(received.path("stage").asString()).isEqualTo("RECEIVED");
    assertThat(received.path("parts").isEmpty()).isTrue();
    assertThat(received.path("told").path("later").asInt()).isEqualTo(story().size() - 1);

    var held = after("HoldPlaced");
    assertThat(held.path("openHolds").path("h-1").asString()).isEqualTo("FRAUD_REVIEW");
    assertThat(held.path("money").path("capturedMinor").asLong(-1)).isZero();
    assertThat(held.path("balanceMinor").asLong()).isEqualTo(4_818);

    var released = after("HoldReleased");
    assertThat(released.path("openHolds").isEmpty()).isTrue();
    assertThat(released.path("money").path("payment").asString()).isEqualTo("PAID");
    assertThat(states(released)).contains("h-1 RELEASED", "c-1 CAPTURED");

    var shipped = after("OrderShipped");
    assertThat(shipped.path("unitsIn").path("SHIPPED").asInt()).isOne();
    assertThat(states(shipped)).contains("s-1 SHIPPED");
    assertThat(shipped.path("openTickets").isEmpty()).isTrue();
    assertThat(states(after("UnitsDelivered"))).contains("s-1 DELIVERED");
  }

  @Test
  void an_instant_is_answered_like_its_position() {
    var shipped = first("OrderShipped");

    assertThat(json(path + "?asOf=" + shipped.recordedAt()).path("told").path("position").asLong())
        .isGreaterThanOrEqualTo(shipped.position());
    assertThat(program.get(path + "?asOf=2026-01-01T00:00:00Z").statusCode()).isEqualTo(404);
    assertThat(program.get(path + "?asOf=2999-01-01T00:00:00Z").statusCode()).isEqualTo(400);
    assertThat(program.get(path + "?asOf=yesterday").statusCode()).isEqualTo(400);
    assertThat(program.get(path + "?asOfPosition=-1").statusCode()).isEqualTo(400);
    assertThat(program.get(path + "?asOfPosition=0").statusCode()).isEqualTo(404);
  }

  @Test
  void without_a_moment_the_answer_is_the_read_models() {
    assertThat(json(path).has("told")).isFalse();
  }

  @Test
  void the_past_of_another_channels_order_is_not_there() {
    var stranger =
        new Program(app, app.keyWith("\"scopes\": [\"orders:read\"], \"channels\": [\"shopify\"]"));

    assertThat(
            stranger.get(path + "?asOfPosition=" + first("OrderShipped").position()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void the_page_goes_back_step_by_step_and_greys_what_came_later() {
    var page = "/console/orders/" + orderId;
    int placed = Math.toIntExact(first("HoldPlaced").sequence()) + 1;

    assertThat(person.text(page + "?step=" + placed))
        .contains("event " + placed + " of " + story().size() + " , HoldPlaced")
        .contains("On hold : FRAUD_REVIEW")
        .contains("Later: ")
        .doesNotContain("Capture c-1");
    assertThat(person.page(page + "?step=" + placed))
        .contains("class=\"later\"")
        .doesNotContain("<textarea");
    assertThat(person.text(page)).contains("Capture c-1").doesNotContain("Later: ");
    assertThat(person.text(page + "?at=2026-01-01T00:00:00"))
        .contains("At that time we did not know this order");
    assertThat(person.get(page + "?step=x").statusCode()).isEqualTo(400);
    assertThat(person.text(page + "?step=999")).contains("all that is known now");
  }

  @Test
  void the_timeline_names_the_event_that_led_to_one() {
    var received = first("OrderReceived");

    assertThat(person.text("/console/orders/" + orderId))
        .contains("because of OrderReceived at position " + received.position())
        .contains("Occurred, by its sender's clock");
  }
}
