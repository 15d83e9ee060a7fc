package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Refunds above the limit, from who asks to who answers.
class ApprovalsTest {

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Program admin = new Program(app, app.firstKey());
  private final String account = "approvals-" + UUID.randomUUID();

  private String orderId = "";

  @BeforeEach
  void a_paid_order_of_an_account_with_a_limit() {
    var path = "/api/channel-accounts/direct/" + account + "/policy";
    var policy =
        (tools.jackson.databind.node.ObjectNode) json(admin.get(path).body()).path("policy");
    policy.putArray("secondPersonAbove").addObject().put("amount", "10.00").put("currency", "USD");
    assertThat(
            admin
                .put(
                    path, "{\"policyId\": \"p\", \"reason\": \"TEST\", \"policy\": " + policy + "}")
                .statusCode())
        .isEqualTo(200);
    orderId =
        json(admin
                .post(
                    "/api/orders",
                    """
                    {"channel": "direct", "account": "%s", "channelOrderId": "%s",
                     "channelOrderName": "#77", "placedAt": "2026-11-20T09:30:00Z",
                     "paymentStatus": "paid",
                     "lines": [{"lineId": "line-1", "sku": "TEE-S", "title": "Shirt",
                                "quantity": 1,
                                "unitPrice": {"amount": "40.00", "currency": "USD"}}],
                     "total": {"amount": "40.00", "currency": "USD"},
                     "shipTo": {"country": "US", "region": "OR", "postalArea": "972"}}
                    """
                        .formatted(account, UUID.randomUUID()))
                .body())
            .path("orderId")
            .asString();
    post(
        "/captures",
        "{\"captureId\": \"c1\", \"provider\": \"stripe\","
            + " \"amount\": {\"amount\": \"40.00\", \"currency\": \"USD\"}}");
  }

  private static JsonNode json(String body) {
    return JsonMapper.shared().readTree(body);
  }

  private String post(String place, String body) {
    var answer = admin.post("/api/orders/" + orderId + place, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private String waiting(Program who) {
    return who.get("/api/approvals?limit=200").body();
  }

  private void ask() {
    assertThat(
            post(
                "/refunds",
                "{\"refundId\": \"r1\", \"amount\": {\"amount\": \"25.00\", \"currency\": \"USD\"},"
                    + " \"cause\": \"GOODWILL\", \"reason\": \"LATE\"}"))
        .contains("\"approval\":\"pending\"");
    SomeOrders.await(() -> waiting(admin).contains(orderId));
  }

  @Test
  void who_asked_cannot_agree_and_another_can() {
    ask();
    var other = Browser.ofEverything(app);
    var approve = "/console/approvals/" + orderId + "/r1/approve";

    assertThat(other.text("/console/approvals")).contains("#77").contains("25.00");
    var again = admin.post("/api/orders/" + orderId + "/approvals/r1/approve", "{}");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("same-person");

    assertThat(other.submit("/console/approvals", approve, "").statusCode()).isEqualTo(302);
    assertThat(other.text("/console/approvals")).contains("it takes effect");
    SomeOrders.await(() -> !waiting(admin).contains(orderId));
    SomeOrders.await(
        () -> admin.get("/api/orders/" + orderId + "/events").body().contains("RefundGranted"));
  }

  @Test
  void a_declined_one_never_happens() {
    ask();
    var other = Browser.ofEverything(app);

    other.submit(
        "/console/approvals", "/console/approvals/" + orderId + "/r1/decline", "reason=TOO_MUCH");

    SomeOrders.await(() -> !waiting(admin).contains(orderId));
    assertThat(admin.get("/api/orders/" + orderId + "/events").body())
        .contains("ApprovalDeclined")
        .doesNotContain("RefundGranted");
  }

  @Test
  void the_list_is_of_the_callers_channels_and_a_file() {
    ask();
    var elsewhere =
        new Program(app, app.keyWith("\"scopes\": [\"orders:read\"], \"channels\": [\"amazon\"]"));

    assertThat(waiting(elsewhere)).doesNotContain(orderId);
    assertThat(admin.get("/api/approvals/waiting.csv").body()).contains(orderId).contains("2500");
    assertThat(admin.get("/api/approvals?requestedBy=nobody").body()).doesNotContain(orderId);
    assertThat(admin.get("/api/approvals?cursor=x").statusCode()).isEqualTo(400);
  }
}
