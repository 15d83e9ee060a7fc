package io.throughline.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// An order that an example is good for.
final class Prepared {

  private final ApiApp app;
  private final ApiExamples.Example example;
  private final String orderId;
  private final ApiApp.Caller caller;

  Prepared(ApiApp app, ApiExamples.Example example) {
    this(app, example, received(example), app.first());
    example.after().forEach(this::before);
  }

  private Prepared(ApiApp app, ApiExamples.Example example, String orderId, ApiApp.Caller caller) {
    this.app = app;
    this.example = example;
    this.orderId = orderId;
    this.caller = caller;
  }

  Prepared as(ApiApp.Caller other) {
    return new Prepared(app, example, orderId, other);
  }

  String orderId() {
    return orderId;
  }

  private static String received(ApiExamples.Example example) {
    var body = SampleOrders.body("direct", example.account(), UUID.randomUUID().toString());
    return SampleOrders.receive(body.replace("\"paid\"", "\"" + example.paymentStatus() + "\""));
  }

  private void before(String step) {
    if (step.startsWith("await ")) {
      SampleOrders.await(() -> last(step.substring(6)).isPresent());
      return;
    }
    var action = OrderAction.of(step).orElseThrow();
    var answer = post(action, ApiExamples.of(action));
    assertThat(answer.statusCode()).as(step + ApiApp.text(answer)).isEqualTo(200);
  }

  HttpResponse<byte[]> post(OrderAction action) {
    return post(action, example);
  }

  private HttpResponse<byte[]> post(OrderAction action, ApiExamples.Example of) {
    var by =
        action == OrderAction.APPROVE_REQUEST && caller.equals(app.first()) ? app.second() : caller;
    return by.post(known(of.path(action, orderId)), null, known(of.text()));
  }

  /// A reservation's id is made by us: the example's stands for it.
  private String known(String text) {
    return text.contains("reservation-1")
        ? text.replace(
            "reservation-1",
            last("UnitsReserved")
                .map(e -> e.path("payload").path("reservationId").asString())
                .orElse("reservation-1"))
        : text;
  }

  private Optional<JsonNode> last(String type) {
    var events = ApiApp.json(app.first().get("/api/orders/" + orderId + "/events"));
    return events
        .valueStream()
        .filter(one -> one.path("type").asString().endsWith(type))
        .findFirst();
  }
}
