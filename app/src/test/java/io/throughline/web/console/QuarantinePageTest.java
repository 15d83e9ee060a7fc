package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.ChannelAccounts;
import io.throughline.demo.SignedWebhook;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class QuarantinePageTest {

  private static final Pattern RETRY =
      Pattern.compile("action=\"(/console/quarantine/\\d+/retry)\"");

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Browser person = Browser.ofEverything(app);
  private final Program program = new Program(app, app.firstKey());

  private void deliver(String body) throws Exception {
    app.bean(ChannelAccounts.class).register("shopify", "quarantined", List.of("a secret"));
    var webhook = new SignedWebhook("orders/create", UUID.randomUUID().toString(), false, body);
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              webhook.to(app.at("/channels/shopify/quarantined/webhooks"), "a secret"),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    SomeOrders.await(() -> person.page("/console/quarantine").contains("orders/create"));
  }

  private String action() {
    var matcher = RETRY.matcher(person.page("/console/quarantine"));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void what_was_not_understood_is_listed_and_retried() throws Exception {
    deliver("{");

    assertThat(person.text("/console/quarantine"))
        .contains("MALFORMED_JSON")
        .contains("quarantined");

    var answer = person.submit("/console/quarantine", action(), "");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(person.text("/console/quarantine")).contains("is worked on again");
    SomeOrders.await(() -> person.text("/console/quarantine").contains("MALFORMED_JSON"));
  }

  @Test
  void a_delivery_of_another_channel_is_neither_seen_nor_retried() throws Exception {
    deliver("[");
    var other =
        Browser.with(
            app,
            app.keyWith(
                "\"scopes\": [\"orders:read\", \"operations\"], \"channels\": [\"amazon\"]"));

    assertThat(other.page("/console/quarantine")).contains("Nothing is in quarantine.");
    assertThat(other.submit("/console/quarantine", action(), "").statusCode()).isEqualTo(404);
  }

  @Test
  void the_place_that_could_not_be_read_is_marked_and_what_to_do_is_said() throws Exception {
    deliver("{\"id\": 1, \"line_items\": [{\"quantity\": \"much\"}]}");
    var number = number("MISSING_FIELD");

    var page = person.page("/console/quarantine/" + number + "?show=true");

    assertThat(Browser.textOf(page)).contains("What to do").contains("&quot;much&quot;");
    assertThat(person.text("/console/quarantine/" + number))
        .contains("Show it")
        .doesNotContain("&quot;much&quot;");
    assertThat(program.get("/api/audit/accesses").body()).contains("delivery-" + number);
    assertThat(page).containsIgnoringCase("X-Shopify-Topic").contains("<mark>");
    assertThat(program.get("/api/quarantine/" + number).body()).contains("\"remedy\"");
    assertThat(program.get("/api/quarantine/" + number + "/content").body()).contains("much");
  }

  private String number(String reason) {
    var listed =
        JsonMapper.shared()
            .readTree(program.get("/api/quarantine?account=quarantined&reason=" + reason).body());
    return listed.path(0).path("deliveryNo").asString();
  }

  @Test
  void all_that_fit_are_retried_and_the_progress_tells_how_many_came_back() throws Exception {
    deliver("{\"a\": 1");
    deliver("{\"b\": 1");
    deliver("{\"id\": 2}");
    var filter = "{\"account\": \"quarantined\", \"reason\": \"MALFORMED_JSON\"}";
    int malformed =
        JsonMapper.shared()
            .readTree(
                program
                    .get("/api/quarantine?limit=200&account=quarantined&reason=MALFORMED_JSON")
                    .body())
            .size();

    var answer = program.post("/api/quarantine/retry", filter);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var retry = JsonMapper.shared().readTree(answer.body());
    assertThat(retry.path("deliveries").asInt()).isEqualTo(malformed).isGreaterThanOrEqualTo(2);
    var path = "quarantine/retries/" + retry.path("retryId").asString();
    SomeOrders.await(
        () ->
            JsonMapper.shared()
                    .readTree(program.get("/api/" + path).body())
                    .path("cameBack")
                    .asInt()
                == malformed);
    assertThat(person.text("/console/" + path)).contains("All were worked on");
    assertThat(person.page("/console/quarantine?reason=MALFORMED_JSON&account=quarantined"))
        .contains("Retry all " + malformed + " that fit");
    assertThat(person.page("/console/quarantine.csv?reason=MALFORMED_JSON&account=quarantined"))
        .contains("delivery_no")
        .doesNotContain("MISSING_FIELD");
    assertThat(program.get("/api/quarantine/counts?account=quarantined").body())
        .contains("MALFORMED_JSON");
  }

  @Test
  void a_filter_that_cannot_be_is_refused() {
    assertThat(program.get("/api/quarantine?state=lost").statusCode()).isEqualTo(400);
    assertThat(program.get("/api/quarantine?from=yesterday").statusCode()).isEqualTo(400);
    assertThat(program.get("/api/quarantine?from=2026-01-01T00:00:00Z").statusCode())
        .isEqualTo(200);
    assertThat(person.page("/console/quarantine?state=parked"))
        .contains("Nothing waits for its order.");
    assertThat(program.post("/api/quarantine/999999/give-up", "").statusCode()).isEqualTo(404);
    assertThat(program.get("/api/quarantine/retries/none").statusCode()).isEqualTo(404);
    assertThat(program.get("/api/quarantine/999999/content").statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_not_in_quarantine_cannot_be_retried() {
    assertThat(
            person
                .submit("/console/quarantine", "/console/quarantine/999999/retry", "")
                .statusCode())
        .isEqualTo(404);
  }
}
