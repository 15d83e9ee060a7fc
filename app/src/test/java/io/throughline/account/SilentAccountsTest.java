package io.throughline.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channelaccount.Policies;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.decision.Actor;
import io.throughline.projection.cases.CaseSummary;
import io.throughline.projection.cases.ExceptionCases;
import io.throughline.web.console.ConsoleApp;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A webhook that went silent is noticed once, and forgotten when deliveries come again.
class SilentAccountsTest {

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final ChannelAccountId id =
      new ChannelAccountId("shopify", "silent-" + UUID.randomUUID());
  private final SilentAccounts silent = app.bean(SilentAccounts.class);
  private final JdbcClient jdbc = app.bean(JdbcClient.class);

  private void deliveredBefore(Duration ago) {
    jdbc.sql(
            """
            insert into delivery
                   (channel, account, topic, delivery_key, body_sha256, test, received_at, status)
            values (:channel, :account, 'orders/create', :key, :digest, false,
                    cast(:at as timestamptz), 'DONE')
            """)
        .param("channel", id.channel())
        .param("account", id.account())
        .param("key", UUID.randomUUID().toString())
        .param("digest", new byte[32])
        .param("at", Instant.now().minus(ago).toString())
        .update();
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      URI at = app.at(path);
      return client.send(
          HttpRequest.newBuilder(at)
              .header("Authorization", "Bearer " + app.firstKey())
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private void watched(String silentAfter) throws Exception {
    app.bean(AccountDesk.class).open(new Actor("test:1"), id, "Acme", "secret-0123456789");
    var answer =
        send(
            "PUT",
            "/api/channel-accounts/shopify/%s/policy".formatted(id.account()),
            """
            {"reason": "watch", "policy": {"zone": "UTC", "cutOff": "00:00", "validationRules": [],
             "reserveWhen": "PAID", "approvalAbove": [], "backorderAllowed": false,
             "releaseWhen": "MANUAL", "silentAfter": "%s", "stuckAfter": {}}}
            """
                .formatted(silentAfter));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    await(
        () -> app.bean(Policies.class).of("shopify", id.account()).policy().silentAfter() != null);
  }

  private static void await(java.util.concurrent.Callable<Boolean> met) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (!met.call()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  private Optional<CaseSummary> known(String caseId) {
    return app.bean(ExceptionCases.class).find(caseId);
  }

  @Test
  void silence_where_usually_something_comes_raises_one_case_and_a_delivery_settles_it()
      throws Exception {
    watched("PT1H");
    deliveredBefore(Duration.ofDays(7).plusMinutes(10));
    deliveredBefore(Duration.ofHours(2));

    silent.look();
    silent.look();

    var silence = silent.of(id).orElseThrow();
    await(() -> known(silence.caseId()).isPresent());
    var raised = known(silence.caseId()).orElseThrow();
    assertThat(raised.open()).isTrue();
    assertThat(raised.type()).isEqualTo("CHANNEL_ACCOUNT_SILENT");
    assertThat(raised.detail()).contains("longer than PT1H");
    var health = send("GET", "/api/channel-accounts/shopify/" + id.account() + "/health", "");
    assertThat(health.body()).contains("\"silentSince\"").contains("\"silentAfter\":\"PT1H\"");

    deliveredBefore(Duration.ofSeconds(5));
    silent.look();

    assertThat(silent.of(id)).isEmpty();
    await(() -> !known(silence.caseId()).orElseThrow().open());
    assertThat(
            Objects.requireNonNull(known(silence.caseId()).orElseThrow().resolved()).resolution())
        .isEqualTo("DELIVERIES_CAME");
  }

  @Test
  void silence_at_a_time_when_nothing_usually_comes_is_no_news() throws Exception {
    watched("PT1H");
    deliveredBefore(Duration.ofDays(7).plusHours(5));
    deliveredBefore(Duration.ofHours(5));

    silent.look();

    assertThat(silent.of(id)).isEmpty();
  }

  @Test
  void an_account_that_is_heard_in_time_or_that_nobody_watches_is_not_silent() throws Exception {
    watched("PT3H");
    deliveredBefore(Duration.ofDays(1).plusHours(1));
    deliveredBefore(Duration.ofHours(2));

    silent.look();

    assertThat(silent.of(id)).isEmpty();
  }

  @Test
  void a_signature_that_does_not_fit_is_counted_for_a_known_account_only() throws Exception {
    app.bean(AccountDesk.class).open(new Actor("test:1"), id, "Acme", "secret-0123456789");
    var failures = app.bean(SignatureFailures.class);
    var nobody = new ChannelAccountId("shopify", "nobody-" + UUID.randomUUID());
    for (var account : new ChannelAccountId[] {id, nobody}) {
      assertThat(
              send("POST", "/channels/shopify/" + account.account() + "/webhooks", "{}")
                  .statusCode())
          .isEqualTo(401);
    }

    failures.write();

    var day = Instant.now().minus(Duration.ofDays(1));
    await(() -> failures.since(id, day) == 1);
    assertThat(failures.since(nobody, day)).isZero();
    var health = send("GET", "/api/channel-accounts/shopify/" + id.account() + "/health", "");
    assertThat(health.body()).contains("\"signatureFailures\":1");
  }
}
