package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.demo.SignedWebhook;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A shop is connected without a configuration file.
class ChannelAccountsTest {

  private static final String OLD = "old-secret-0123456789";
  private static final String NEW = "new-secret-0123456789";

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Program program = new Program(app, app.firstKey());
  private final String account = "shop-" + UUID.randomUUID();
  private final String path = "/api/channel-accounts/shopify/" + account;

  private HttpResponse<String> open(String name) {
    return program.post(
        "/api/channel-accounts",
        """
        {"channel": "shopify", "account": "%s", "name": "%s", "webhookSecret": "%s"}\
        """
            .formatted(account, name, OLD));
  }

  private int deliver(String secret) {
    var webhook = new SignedWebhook("orders/create", UUID.randomUUID().toString(), true, "{}");
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(
              webhook.to(app.at("/channels/shopify/" + account + "/webhooks"), secret),
              HttpResponse.BodyHandlers.ofString())
          .statusCode();
    } catch (java.io.IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void an_account_that_is_opened_takes_what_its_secret_signed_and_nothing_else() {
    assertThat(deliver(OLD)).isEqualTo(401);

    var answer = open("Acme");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location")).contains(path);
    assertThat(json(answer).path("name").asString()).isEqualTo("Acme");
    assertThat(json(answer).path("webhookSecrets").size()).isEqualTo(1);
    assertThat(deliver(OLD)).isEqualTo(200);
    assertThat(deliver(NEW)).isEqualTo(401);
    assertThat(open("Acme").statusCode()).as("a repeat changes nothing").isEqualTo(201);
    assertThat(open("Other").statusCode()).isEqualTo(409);
    assertThat(json(program.get(path + "/history")).size()).isEqualTo(2);
  }

  @Test
  void two_secrets_sign_while_one_replaces_the_other_until_it_is_ended() {
    open("Acme");
    var first = json(program.get(path)).at("/webhookSecrets/0/secretId").asString();

    var added = program.post(path + "/webhook-secrets", "{\"secret\": \"" + NEW + "\"}");

    assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
    assertThat(json(added).at("/webhookSecrets/1/secretId").asString()).isEqualTo(first);
    assertThat(deliver(OLD)).isEqualTo(200);
    assertThat(deliver(NEW)).isEqualTo(200);
    var third = program.post(path + "/webhook-secrets", "{\"secret\": \"third-secret\"}");
    assertThat(json(third).path("code").asString()).isEqualTo("too-many-secrets");

    assertThat(program.delete(path + "/webhook-secrets/" + first).statusCode()).isEqualTo(204);

    assertThat(deliver(OLD)).isEqualTo(401);
    assertThat(deliver(NEW)).isEqualTo(200);
    var last = json(program.get(path)).at("/webhookSecrets/0/secretId").asString();
    assertThat(json(program.delete(path + "/webhook-secrets/" + last)).path("code").asString())
        .isEqualTo("last-secret");
    assertThat(program.delete(path + "/webhook-secrets/" + first).statusCode()).isEqualTo(404);
  }

  @Test
  void the_secret_before_ends_at_the_stated_time() throws InterruptedException {
    open("Acme");
    var end = java.time.Instant.now().plusSeconds(2);

    program.post(
        path + "/webhook-secrets",
        "{\"secretId\": \"two\", \"secret\": \"%s\", \"previousEndsAt\": \"%s\"}"
            .formatted(NEW, end));

    assertThat(deliver(OLD)).isEqualTo(200);
    SomeOrders.await(() -> deliver(OLD) == 401);
    assertThat(deliver(NEW)).isEqualTo(200);
    assertThat(json(program.get(path)).path("webhookSecrets").size()).isEqualTo(1);
  }

  @Test
  void the_same_secret_id_with_another_secret_is_refused_and_nothing_changes() {
    open("Acme");
    var body = "{\"secretId\": \"two\", \"secret\": \"%s\"}";
    program.post(path + "/webhook-secrets", body.formatted(NEW));

    assertThat(program.post(path + "/webhook-secrets", body.formatted(NEW)).statusCode())
        .isEqualTo(200);
    var other = program.post(path + "/webhook-secrets", body.formatted("another-secret"));

    assertThat(json(other).path("code").asString()).isEqualTo("secret-id-reused");
    assertThat(deliver(NEW)).isEqualTo(200);
  }

  @Test
  void a_disabled_account_answers_as_an_unknown_one_until_it_is_enabled() {
    open("Acme");

    program.post(path + "/disable", "{\"reason\": \"closed\"}");

    assertThat(deliver(OLD)).isEqualTo(401);
    assertThat(json(program.get(path)).path("enabled").asBoolean()).isFalse();

    program.post(path + "/enable", "{\"reason\": \"open again\"}");

    assertThat(deliver(OLD)).isEqualTo(200);
  }

  @Test
  void no_secret_is_ever_given_back_or_stored_in_the_clear() {
    open("Acme");
    var access =
        program.put(
            path + "/api-access",
            "{\"apiUrl\": \"https://acme.example/api\", \"apiToken\": \"token-0123456789\"}");
    assertThat(access.statusCode()).as(access.body()).isEqualTo(200);
    assertThat(json(access).path("apiUrl").asString()).isEqualTo("https://acme.example/api");
    var page = Browser.ofEverything(app).page("/console/channel-accounts/shopify/" + account);

    assertThat(program.get(path).body() + program.get(path + "/history").body() + page)
        .doesNotContain(OLD)
        .doesNotContain("token-0123456789");
    var jdbc = app.bean(JdbcClient.class);
    assertThat(
            jdbc.sql("select convert_from(payload, 'UTF8') from domain_event where stream_id = ?")
                .param("channel-shopify-" + account)
                .query(String.class)
                .list())
        .hasSize(3)
        .noneMatch(event -> event.contains(OLD) || event.contains("token-"));
    assertThat(
            jdbc.sql(
                    "select encode(sealed, 'escape') from channel_account_secret where account = ?")
                .param(account)
                .query(String.class)
                .list())
        .hasSize(2)
        .noneMatch(bytes -> bytes.contains("secret") || bytes.contains("token"));
  }

  @Test
  void what_cannot_be_an_account_a_secret_or_an_address_is_refused() {
    open("Acme");

    assertInvalid(program.post("/api/channel-accounts", "{\"channel\": \"shopify\"}"));
    assertInvalid(
        program.post(
            "/api/channel-accounts",
            "{\"channel\": \"shopify\", \"account\": \"a b\", \"name\": \"n\"}"));
    assertInvalid(program.post(path + "/webhook-secrets", "{\"secret\": \"short\"}"));
    assertInvalid(program.post(path + "/webhook-secrets", "{\"secret\": \"with a space\"}"));
    assertInvalid(
        program.put(
            path + "/api-access",
            "{\"apiUrl\": \"http://acme.example\", \"apiToken\": \"token-0123\"}"));
    assertThat(
            program
                .post("/api/channel-accounts/shopify/nobody/disable", "{\"reason\": \"r\"}")
                .statusCode())
        .isEqualTo(404);
  }

  private static void assertInvalid(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
  }

  @Test
  void setting_up_needs_its_scope_and_the_channel() {
    open("Acme");
    var reader = new Program(app, app.keyWith("\"scopes\": [\"orders:read\"]"));
    var elsewhere =
        new Program(
            app,
            app.keyWith(
                "\"scopes\": [\"orders:read\", \"policy:write\"], \"channels\": [\"amazon\"]"));

    assertThat(reader.get(path).statusCode()).isEqualTo(200);
    assertThat(reader.post(path + "/disable", "{\"reason\": \"r\"}").statusCode()).isEqualTo(403);
    assertThat(elsewhere.get(path).statusCode()).isEqualTo(404);
    assertThat(elsewhere.post(path + "/disable", "{\"reason\": \"r\"}").statusCode())
        .isEqualTo(404);
    assertThat(elsewhere.get("/api/channel-accounts").body()).doesNotContain(account);
    assertThat(deliver(OLD)).isEqualTo(200);
  }

  @Test
  void a_test_delivery_goes_through_our_own_door_and_says_what_became_of_it() {
    open("Acme");

    var taken = json(program.post(path + "/test-delivery", ""));

    assertThat(taken.path("answer").asInt()).isEqualTo(200);
    assertThat(taken.path("status").asString()).isEqualTo("TEST");
    assertThat(taken.path("deliveryNo").asLong()).isPositive();
    program.post(path + "/disable", "{\"reason\": \"closed\"}");
    var refused = json(program.post(path + "/test-delivery", ""));
    assertThat(refused.path("answer").asInt()).isZero();
    assertThat(refused.path("words").asString()).contains("disabled");
    program.post(path + "/enable", "{\"reason\": \"open\"}");
    var person = Browser.ofEverything(app);
    var page = "/console/channel-accounts/shopify/" + account;
    person.submit(page, page + "/test", "");
    assertThat(person.text(page))
        .contains("The signature fits, the delivery was stored and known as a test.")
        .contains("orders/create")
        .contains("openssl dgst -sha256 -hmac");
  }

  @Test
  void the_console_opens_an_account_and_replaces_its_secret() {
    var person = Browser.ofEverything(app);
    var list = "/console/channel-accounts";
    var page = list + "/shopify/" + account;

    var opened =
        person.submit(
            list, list, "channel=shopify&account=" + account + "&name=Acme&secret=" + OLD);

    assertThat(opened.headers().firstValue("Location")).contains(page);
    assertThat(person.text(page)).contains("The account is open").contains("Deliveries are taken");
    assertThat(deliver(OLD)).isEqualTo(200);
    person.submit(page, page + "/secrets", "secret=" + NEW + "&previousEndsAfter=PT2H");
    assertThat(person.text(page)).contains("The new secret may sign").contains("ends");
    assertThat(deliver(NEW)).isEqualTo(200);
    person.submit(page, page + "/disable", "reason=closed");
    assertThat(person.text(page)).contains("Deliveries are refused: closed");
    assertThat(person.submit(page, page + "/secrets", "secret=short").statusCode()).isEqualTo(422);
  }
}
