package io.throughline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.demo.Flaw;
import io.throughline.demo.ShopOrders;
import io.throughline.demo.SignedWebhook;
import io.throughline.testing.TestDatabase;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two processes on one database: the one that does the background work is killed, and the other
/// takes it over.
class TakeOverIT {

  private static final String ACCOUNT =
      "--throughline.channels.shopify." + Sender.ACCOUNT + ".secrets[0]=" + Sender.SECRET;
  private static final Duration LIMIT = Duration.ofSeconds(12);

  private final ShopOrders shop = new ShopOrders(new Random(20), "EUR");

  @TempDir Path home;

  @Test
  void the_other_node_does_all_of_the_work_within_12_seconds_of_a_kill_9() throws Exception {
    try (var database = TestDatabase.create()) {
      var jdbc = JdbcClient.create(database.appDataSource());
      var first = RunningProgram.on(database, home, ACCOUNT);
      deliver(first, 1);
      awaitValidated(jdbc, 1);
      try (var second = RunningProgram.on(database, home, ACCOUNT)) {
        var owners = owners(jdbc);
        deliver(second, 2);
        awaitValidated(jdbc, 2); // they share the work: one takes it in, the other goes on with it
        assertThat(owners(jdbc)).as("nobody takes from a living node").isEqualTo(owners);

        first.kill();
        long killed = System.nanoTime();
        deliver(second, 3);
        var took = new LinkedHashMap<String, Duration>();
        measure(killed, took, jdbc);

        System.out.println("take-over after kill -9: " + took);
        assertThat(took.values()).allSatisfy(time -> assertThat(time).isLessThan(LIMIT));
        assertThat(owners(jdbc)).isNotEqualTo(owners);
      }
      var released = jdbc.sql("select count(*) from processor_token where owner is not null");
      assertThat(released.query(Long.class).single()).as("an orderly end releases all").isZero();
    }
  }

  private void measure(long killed, Map<String, Duration> took, JdbcClient jdbc)
      throws InterruptedException {
    jdbc.sql(
            """
            insert into deadline (deadline_id, kind, order_id, subject_id, due_at, next_attempt_at)
            select 'take-over', 'HOLD_DUE', order_id, 'no-such-hold', now(), now()
              from order_summary
             limit 1
            """)
        .update();
    var questions =
        Map.of(
            "inbox", "select count(*) = 3 from delivery where status = 'DONE'",
            "projections", "select count(*) = 3 from order_summary",
            "value in flight", "select count(*) = 3 from order_in_flight",
            "reactions",
                "select count(*) = 3 from domain_event where event_type = 'OrderValidated'",
            "deadlines",
                "select count(*) = 0 from deadline where deadline_id = 'take-over' and attempts ="
                    + " 0");
    long deadline = killed + Duration.ofSeconds(60).toNanos();
    while (took.size() < questions.size()) {
      assertThat(System.nanoTime()).as("took over by then: %s", took).isLessThan(deadline);
      questions.forEach(
          (what, sql) -> {
            if (!took.containsKey(what) && jdbc.sql(sql).query(Boolean.class).single()) {
              took.put(what, Duration.ofMillis((System.nanoTime() - killed) / 1_000_000));
            }
          });
      Thread.sleep(25);
    }
  }

  private static Map<String, String> owners(JdbcClient jdbc) {
    var owners = new LinkedHashMap<String, String>();
    RowCallbackHandler keep = row -> owners.put(row.getString("segment"), row.getString("owner"));
    jdbc.sql(
            """
            select processor_name || ' ' || segment as segment, owner
              from processor_token
             where owner is not null
             order by 1
            """)
        .query(keep);
    return owners;
  }

  private void deliver(RunningProgram program, int number) throws Exception {
    var door = program.address().resolve("/channels/shopify/" + Sender.ACCOUNT + "/webhooks");
    var body =
        shop.body(
            8_100_000_000_000L + number, number, Instant.parse("2026-11-20T10:00:00Z"), Flaw.NONE);
    try (var http = HttpClient.newHttpClient()) {
      var webhook = new SignedWebhook("orders/create", "take-over-" + number, false, body);
      var answer = http.send(webhook.to(door, Sender.SECRET), BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  private static void awaitValidated(JdbcClient jdbc, int orders) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    var validated = jdbc.sql("select count(*) from order_summary where admission = 'VALIDATED'");
    while (validated.query(Long.class).single() < orders) {
      assertThat(System.nanoTime()).as("order %d is validated", orders).isLessThan(deadline);
      Thread.sleep(25);
    }
  }
}
