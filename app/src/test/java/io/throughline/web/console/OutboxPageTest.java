package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutboxPageTest {

  private static final String PAGE = "/console/outbox";

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Browser person = Browser.ofEverything(app);

  private String dead(String channel) {
    var id = "event-" + UUID.randomUUID();
    JdbcClient.create(app.database().appDataSource())
        .sql(
            """
            insert into outbox_effect
                   (effect_id, kind, order_id, sequence, subject_id, channel, account, status,
                    intended_at, next_attempt_at, attempts, reason)
            values (:id, 'SHIPMENT', 'order-' || :id, 7, 'parcel-' || :id, :channel, 'acme', 'DEAD',
                    now(), now(), 20, 'HTTP_503')
            """)
        .param("id", id)
        .param("channel", channel)
        .update();
    return id;
  }

  @Test
  void what_is_dead_is_listed_with_its_reason_and_retried() {
    var id = dead("shopify");
    assertThat(person.text(PAGE)).contains("parcel-" + id).contains("HTTP_503");

    assertThat(person.submit(PAGE, PAGE + "/" + id + "/retry", "").statusCode()).isEqualTo(302);

    assertThat(person.text(PAGE)).contains("It is told again").doesNotContain("parcel-" + id);
    assertThat(person.submit(PAGE, PAGE + "/" + id + "x/retry", "").statusCode()).isEqualTo(404);
  }

  @Test
  void who_sees_some_channels_sees_and_retries_only_theirs() {
    var id = dead("amazon");
    var some =
        Browser.with(
            app,
            app.keyWith(
                "\"scopes\": [\"orders:read\", \"operations\"], \"channels\": [\"shopify\"]"));

    assertThat(some.text(PAGE)).doesNotContain(id);
    assertThat(some.submit(PAGE, PAGE + "/" + id + "/retry", "").statusCode()).isEqualTo(404);
    assertThat(person.text(PAGE)).contains(id);
  }

  @Test
  void a_status_that_is_none_is_refused() {
    assertThat(person.get(PAGE + "?status=LOST").statusCode()).isEqualTo(400);
  }
}
