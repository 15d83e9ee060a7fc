package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.ChannelAccounts;
import io.throughline.channelaccount.Policies;
import io.throughline.channelaccount.policy.PolicyInForce;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PoliciesApiTest {

  private static final String POLICY =
      """
      {"zone": "America/New_York", "cutOff": "17:00", "validationRules": ["SKU_MISSING"],
       "reserveWhen": "PAID", "approvalAbove": [{"amount": "1000.00", "currency": "USD"}],
       "backorderAllowed": false, "releaseWhen": "MANUAL", "holdDueAfter": "PT8H",
       "stuckAfter": {"PACKED": "PT2H"}}\
      """;

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Program program = new Program(app, app.firstKey());
  private final String account = "policies-" + UUID.randomUUID();
  private final String path = "/api/channel-accounts/shopify/" + account + "/policy";

  private static String body(String policyId, String reason, String policy) {
    return "{\"policyId\": \"%s\", \"reason\": \"%s\", \"policy\": %s}"
        .formatted(policyId, reason, policy);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void an_account_is_listed_with_its_policy_and_starts_with_the_default() {
    app.bean(ChannelAccounts.class).register("shopify", account, List.of("a secret"));

    assertThat(json(program.get("/api/channel-accounts")))
        .anySatisfy(
            one -> {
              assertThat(one.path("account").asString()).isEqualTo(account);
              assertThat(one.path("policyVersion").asString()).isEqualTo("default-1");
            });
    var policy = json(program.get(path));
    assertThat(policy.path("version").asString()).isEqualTo("default-1");
    assertThat(policy.path("policy").path("zone").asString()).isEqualTo("UTC");
    assertThat(policy.path("policy").path("unpaidReservationExpiresAfter").asString())
        .isEqualTo("PT48H");
    assertThat(json(program.get(path + "/versions")).isEmpty()).isTrue();
  }

  @Test
  void a_policy_that_is_set_is_the_next_version_and_in_force_within_a_second_or_so() {
    assertThat(app.bean(Policies.class).of("shopify", account)).isEqualTo(PolicyInForce.DEFAULT);

    var first = json(program.put(path, body("p1", "opening", POLICY)));
    var second = json(program.put(path, body("p2", "noon", POLICY.replace("17:00", "12:00"))));

    assertThat(first.path("version").asString()).isEqualTo("v1");
    assertThat(second.path("version").asString()).isEqualTo("v2");
    var inForce = json(program.get(path));
    assertThat(inForce.toString()).isEqualTo(second.toString());
    assertThat(inForce.path("policy").path("cutOff").asString()).isEqualTo("12:00:00");
    SomeOrders.await(() -> app.bean(Policies.class).of("Shopify", account).version().equals("v2"));
  }

  @Test
  void the_versions_say_who_set_them_when_and_why() {
    program.put(path, body("p1", "opening", POLICY));
    program.put(path, body("p2", "noon", POLICY.replace("17:00", "12:00")));

    var versions = json(program.get(path + "/versions"));

    assertThat(versions.size()).isEqualTo(2);
    assertThat(versions.path(0).path("version").asString()).isEqualTo("v2");
    assertThat(versions.path(1).path("version").asString()).isEqualTo("v1");
    assertThat(versions.path(1).path("policyId").asString()).isEqualTo("p1");
    assertThat(versions.path(1).path("reason").asString()).isEqualTo("opening");
    assertThat(versions.path(1).path("actor").asString()).startsWith("key:");
    assertThat(versions.path(1).path("at").asString()).endsWith("Z");
    assertThat(versions.path(1).path("policy").path("cutOff").asString()).isEqualTo("17:00:00");
  }

  @Test
  void a_repeat_is_answered_as_the_first_time_and_another_policy_under_its_id_refused() {
    var first = program.put(path, body("p1", "opening", POLICY));
    program.put(path, body("p2", "noon", POLICY.replace("17:00", "12:00")));

    assertThat(json(program.put(path, body("p1", "opening", POLICY)))).isEqualTo(json(first));
    var other = program.put(path, body("p1", "opening", POLICY.replace("17:00", "13:00")));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(json(other).path("code").asString()).isEqualTo("policy-id-reused");
    assertThat(json(program.get(path + "/versions")).size()).isEqualTo(2);
  }

  @Test
  void what_is_no_policy_is_refused_with_the_place() {
    assertInvalid(POLICY.replace("America/New_York", "Mars/Olympus"), "unknown zone");
    assertInvalid(POLICY.replace("SKU_MISSING", "NO_SUCH"), "validationRules are some of");
    assertInvalid(POLICY.replace("1000.00", "1000.001"), "not a whole number of minor units");
    assertInvalid(POLICY.replace("PT8H", "PT-8H"), "holdDueAfter is above zero");
    assertInvalid(
        POLICY.replace("\"reserveWhen\": \"PAID\",", ""), "policy.reserveWhen is missing");
    assertThat(program.put(path, "{\"policy\": " + POLICY + "}").statusCode()).isEqualTo(422);
    assertThat(program.put(path, "{\"reason\": \"r\"}").statusCode()).isEqualTo(422);
    assertThat(program.put(path, body("p1", "r", POLICY.replace("PT8H", "soon"))).statusCode())
        .isEqualTo(400);
    assertThat(json(program.get(path + "/versions")).isEmpty()).isTrue();
  }

  private void assertInvalid(String policy, String why) {
    var answer = program.put(path, body("p1", "opening", policy));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("detail").asString()).contains(why);
  }

  @Test
  void setting_needs_its_own_scope_and_the_channel() {
    app.bean(ChannelAccounts.class).register("shopify", account, List.of("a secret"));
    var reader = app.keyWith("\"scopes\": [\"orders:read\", \"orders:decide\"]");
    var writer =
        app.keyWith("\"scopes\": [\"orders:read\", \"policy:write\"], \"channels\": [\"amazon\"]");

    assertThat(new Program(app, reader).get(path).statusCode()).isEqualTo(200);
    assertThat(new Program(app, reader).put(path, body("p", "r", POLICY)).statusCode())
        .isEqualTo(403);
    var elsewhere = new Program(app, writer);
    assertThat(elsewhere.put(path, body("p", "r", POLICY)).statusCode()).isEqualTo(404);
    assertThat(elsewhere.get(path).statusCode()).isEqualTo(404);
    assertThat(elsewhere.get(path + "/versions").statusCode()).isEqualTo(404);
    assertThat(elsewhere.get("/api/channel-accounts").body()).doesNotContain(account);
    assertThat(
            elsewhere.put(path.replace("shopify", "amazon"), body("p", "r", POLICY)).statusCode())
        .isEqualTo(200);
  }
}
