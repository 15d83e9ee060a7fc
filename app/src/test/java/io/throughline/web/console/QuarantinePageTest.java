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

class QuarantinePageTest {

  private static final Pattern RETRY =
      Pattern.compile("action=\"(/console/quarantine/\\d+/retry)\"");

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Browser person = Browser.ofEverything(app);

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
  void what_is_not_in_quarantine_cannot_be_retried() {
    assertThat(
            person
                .submit("/console/quarantine", "/console/quarantine/999999/retry", "")
                .statusCode())
        .isEqualTo(404);
  }
}
