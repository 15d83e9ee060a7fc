package io.throughline.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Every action, by the examples that the documentation shows.
class CommandsTest {

  private static final ApiApp APP = ApiApp.RUNNING;
  private static final ApiApp.Caller CALLER = APP.first();

  /// An account where nothing goes on by itself, with units in stock.
  @BeforeAll
  static void an_account_by_hand() {
    var policy = ApiApp.json(CALLER.get("/api/channel-accounts/direct/by-hand/policy"));
    var byHand =
        policy
            .path("policy")
            .toString()
            .replace("\"reserveWhen\":\"VALIDATED\"", "\"reserveWhen\":\"PAID\"")
            .replace("\"releaseWhen\":\"RESERVED\"", "\"releaseWhen\":\"MANUAL\"");
    var set =
        CALLER.put(
            "/api/channel-accounts/direct/by-hand/policy",
            "{\"policy\":" + byHand + ",\"reason\":\"TEST\"}");
    assertThat(set.statusCode()).as(ApiApp.text(set)).isLessThan(300);
    CALLER.post(
        "/api/stock/TEE-S/receipts",
        null,
        "{\"receiptId\":\"r-1\",\"node\":\"east\",\"quantity\":1000}");
  }

  /// An account like it, where one person may refund one dollar alone.
  @BeforeAll
  static void a_careful_account() {
    var policy = ApiApp.json(CALLER.get("/api/channel-accounts/direct/careful/policy"));
    var careful =
        policy
            .path("policy")
            .toString()
            .replace("\"reserveWhen\":\"VALIDATED\"", "\"reserveWhen\":\"PAID\"")
            .replace("\"releaseWhen\":\"RESERVED\"", "\"releaseWhen\":\"MANUAL\"")
            .replaceFirst("\"secondPersonAbove\":null,", "")
            .replaceFirst(
                "\\{", "{\"secondPersonAbove\":[{\"amount\":\"1.00\",\"currency\":\"USD\"}],");
    var set =
        CALLER.put(
            "/api/channel-accounts/direct/careful/policy",
            "{\"policy\":" + careful + ",\"reason\":\"TEST\"}");
    assertThat(set.statusCode()).as(ApiApp.text(set)).isLessThan(300);
  }

  @Test
  void a_refund_above_the_limit_is_pending_and_its_asker_is_no_second_person() {
    var order = new Prepared(APP, ApiExamples.of(OrderAction.APPROVE_REQUEST));
    var body =
        "{\"refundId\":\"refund-2\",\"amount\":{\"amount\":\"6.00\",\"currency\":\"USD\"},"
            + "\"cause\":\"GOODWILL\",\"reason\":\"LATE\"}";
    var path = "/api/orders/" + order.orderId();

    var asked = CALLER.post(path + "/refunds", null, body);
    var again = CALLER.post(path + "/refunds", null, body);
    var same = CALLER.post(path + "/approvals/refund-2/approve", null, "{}");
    var key =
        APP.keyWith("\"scopes\": [\"refunds:approve\"]")
            .post(path + "/approvals/refund-2/approve", null, "{}");

    assertThat(outcome(asked)).isEqualTo("done");
    assertThat(ApiApp.json(asked).path("approval").asString()).isEqualTo("pending");
    assertThat(outcome(again)).isEqualTo("already-done");
    assertThat(same.statusCode()).isEqualTo(409);
    assertThat(ApiApp.text(same)).contains("same-person");
    assertThat(ApiApp.text(key)).as("made by who asked").contains("same-person");
  }

  @ParameterizedTest
  @EnumSource(OrderAction.class)
  void an_action_is_done_and_a_repeat_is_no_error(OrderAction action) {
    var example = ApiExamples.of(action);
    var order = new Prepared(APP, example);

    var first = order.post(action);
    var again = order.post(action);

    assertThat(first.statusCode()).as(ApiApp.text(first)).isEqualTo(200);
    assertThat(outcome(first)).as(ApiApp.text(first)).isEqualTo("done");
    assertThat(ApiApp.json(first).path("orderId").asString()).isEqualTo(order.orderId());
    assertThat(ApiApp.header(first, "Throughline-Position"))
        .isEqualTo(ApiApp.json(first).path("position").asString());
    assertThat(again.statusCode()).as(ApiApp.text(again)).isEqualTo(200);
    assertThat(outcome(again)).isEqualTo(example.again());
  }

  private static String outcome(HttpResponse<byte[]> answer) {
    return ApiApp.json(answer).path("outcome").asString();
  }

  @ParameterizedTest
  @EnumSource(OrderAction.class)
  void a_key_does_what_its_scope_says_and_no_more(OrderAction action) {
    var order = new Prepared(APP, ApiExamples.of(action).alone());
    var other = action.reports() ? "orders:decide" : "orders:report";
    var answer = order.as(APP.keyWith("\"scopes\": [\"" + other + "\"]")).post(action);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(ApiApp.json(answer).path("code").asString()).isEqualTo("missing-scope");
  }

  @Test
  void an_order_of_another_channel_does_not_exist() {
    var limited =
        APP.keyWith(
            "\"scopes\": [\"orders:decide\", \"orders:report\", \"refunds:approve\"],"
                + " \"channels\": [\"shopify\"]");
    var orderId = SampleOrders.receive(SampleOrders.paid());
    var nobody = "order-" + UUID.randomUUID();

    assertThat(Arrays.stream(OrderAction.values()))
        .allSatisfy(
            action -> {
              var example = ApiExamples.of(action);
              var there = limited.post(example.path(action, orderId), null, example.text());
              var nowhere = limited.post(example.path(action, nobody), null, example.text());
              assertThat(there.statusCode()).isEqualTo(404);
              assertThat(nowhere.statusCode()).isEqualTo(404);
              assertThat(there.body()).isEqualTo(nowhere.body());
            });
    assertThat(limited.post("/api/orders", null, SampleOrders.paid()).statusCode()).isEqualTo(404);
  }

  @Test
  void an_order_comes_in_once() {
    var body = SampleOrders.paid();
    var first = CALLER.post("/api/orders", null, body);
    var again = CALLER.post("/api/orders", null, body);
    var other = CALLER.post("/api/orders", null, body.replace("\"quantity\":2", "\"quantity\":3"));

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(outcome(first)).isEqualTo("created");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(outcome(again)).isEqualTo("already-done");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(ApiApp.json(other).path("code").asString()).isEqualTo("order-content-conflict");
  }

  @Test
  void the_order_of_the_documentation_comes_in() {
    var body = ApiExamples.order().replace("\"D-1001\"", "\"" + UUID.randomUUID() + "\"");

    assertThat(CALLER.post("/api/orders", null, body).statusCode()).isEqualTo(201);
  }

  @Test
  void reading_is_not_deciding() {
    var reader = APP.keyWith("\"scopes\": [\"orders:read\"]");

    assertThat(reader.post("/api/orders", null, SampleOrders.paid()).statusCode()).isEqualTo(403);
    assertThat(reader.post("/api/commands", "k", "{\"commands\":[]}").statusCode()).isEqualTo(403);
    var decider = APP.keyWith("\"scopes\": [\"orders:decide\"]");
    JsonNode refused = ApiApp.json(decider.post("/api/orders", null, SampleOrders.paid()));
    assertThat(refused.path("code").asString()).isEqualTo("missing-scope");
  }
}
