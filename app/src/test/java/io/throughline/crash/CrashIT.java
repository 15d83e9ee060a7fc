package io.throughline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.order.command.OrderId;
import io.throughline.projection.ReadModel;
import io.throughline.verify.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// {@code kill -9} in the middle of load, again and again: every order that was answered 200 is
/// there, and there once. {@code -Dthroughline.crashes=N} sets the number of kills.
class CrashIT {

  private static final int CRASHES = Integer.getInteger("throughline.crashes", 20);
  private static final String[] ACCOUNT = {
    "--throughline.channels.shopify." + Sender.ACCOUNT + ".secrets[0]=" + Sender.SECRET
  };

  /// Reactions and read models that have not read every event; what they append keeps them behind.
  private static final String BEHIND =
      """
      select count(*)
        from processor_token
       where processor_name <> '__config'
         and coalesce((convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint, 0)
             < (select max(position) from domain_event)
      """;

  @TempDir Path home;

  private final Random random = new Random(4711);
  private final Sender sender = new Sender();

  @Test
  void every_accepted_order_survives_kill_9_once_and_read_models_equal_a_rebuild()
      throws Exception {
    String key = "";
    for (int crash = 1; crash <= CRASHES; crash++) {
      var program = RunningProgram.start(home, ACCOUNT);
      key = crash == 1 ? program.firstKey() : key;
      int before = sender.accepted().size();
      var clients = sender.send(program.address(), 8);
      awaitMoreThan(before);
      Thread.sleep(random.nextInt(50, 1_500));
      program.kill();
      for (var client : clients) {
        client.join();
      }
      System.out.printf(
          "crash %d of %d: %d orders accepted so far%n", crash, CRASHES, sender.accepted().size());
    }
    try (var program = RunningProgram.start(home, ACCOUNT)) {
      sender.sendAgain(program.address());
      assertThat(sender.unanswered()).isZero();
      try (var database = program.database()) {
        awaitQuiet(database);
        requireEachOnce(database);
      }
      requirePromises(program);
      var projections = new Projections(program.address(), key);
      for (var model : ReadModel.ALL) {
        var lived = projections.digest(model.group());
        projections.rebuild(model.group());
        assertThat(projections.digest(model.group())).as(model.group()).isEqualTo(lived);
      }
    }
  }

  private void requirePromises(RunningProgram program) throws Exception {
    var journal =
        Files.write(
            home.resolve("journal"),
            sender.accepted().stream()
                .map(id -> OrderId.of("shopify", Sender.ACCOUNT, Long.toString(id)).value())
                .toList());
    var report = new Verification(program::connect, journal, _ -> {}).run();
    assertThat(report.results()).allSatisfy(one -> assertThat(one.violations()).isEmpty());
  }

  private void awaitMoreThan(int orders) throws InterruptedException {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (sender.accepted().size() <= orders) {
      assertThat(Instant.now()).as("an order is accepted").isBefore(deadline);
      Thread.sleep(5);
    }
  }

  private static void awaitQuiet(Connection database) throws Exception {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (count(database, "select count(*) from delivery where status = 'PENDING'") > 0
        || count(database, BEHIND) > 0) {
      assertThat(Instant.now()).as("all is worked through").isBefore(deadline);
      Thread.sleep(100);
    }
  }

  private void requireEachOnce(Connection database) throws SQLException {
    var received = new HashMap<Long, Integer>();
    try (var rows =
        database
            .createStatement()
            .executeQuery(
                """
                select convert_from(payload, 'UTF8')::jsonb ->> 'channelOrderId' as id
                  from domain_event
                 where event_type = 'OrderReceived'
                """)) {
      while (rows.next()) {
        received.merge(rows.getLong("id"), 1, Integer::sum);
      }
    }
    assertThat(sender.accepted()).hasSizeGreaterThan(CRASHES);
    assertThat(received.keySet()).containsExactlyInAnyOrderElementsOf(sender.accepted());
    assertThat(received.entrySet()).extracting(Map.Entry::getValue).containsOnly(1);
    assertThat(count(database, "select count(*) from order_summary"))
        .isEqualTo(sender.accepted().size());
    assertThat(count(database, "select count(*) from order_in_flight"))
        .isEqualTo(sender.accepted().size());
    assertThat(count(database, "select count(*) from dead_letter")).isZero();
    assertThat(count(database, "select count(*) from delivery where status <> 'DONE'")).isZero();
  }

  private static long count(Connection database, String sql) throws SQLException {
    try (var rows = database.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
