package io.throughline.load.books;

import io.throughline.load.ApiClient;
import io.throughline.load.LoadFailed;
import io.throughline.load.Percentiles;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Has an instance match a statement, work a day out anew and tell the rows of a year.
public final class BooksLoad {

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final int DAYS_ASKED = 5;
  private static final int YEARS_ASKED = 50;

  private final ApiClient client;
  private final Consumer<String> progress;

  /// Asks with this client, and tells there how far it is.
  public BooksLoad(ApiClient client, Consumer<String> progress) {
    this.client = client;
    this.progress = progress;
  }

  /// Measures with a statement of so many lines, two for each order.
  ///
  /// @throws LoadFailed when the instance refuses something or does not come to an end
  public BooksReport run(int lines) {
    var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    var run = "b" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    var orders = new PaidOrders(run, Math.max(1, lines / 2), yesterday);
    progress.accept("books: %,d paid orders".formatted(orders.orders()));
    for (int request = 0; request < orders.requests(); request++) {
      client.post("/api/commands", orders.receive(request));
      client.post("/api/commands", orders.capture(request));
    }
    await("/api/projections", this::atHead);
    progress.accept("books: their statement");
    var statement = orders.statement();
    long begun = System.nanoTime();
    var taken =
        client.upload(
            "/api/settlement-files?fileName=%s.txt&channel=%s&account=%s"
                .formatted(run, PaidOrders.CHANNEL, run),
            statement);
    var file = "/api/settlement-files/" + json(taken).path("importId").asString();
    await(file, BooksLoad::accepted);
    double accepted = seconds(begun);
    await("/api/projections", this::atHead);
    double matched = seconds(begun);
    return report(orders, accepted, matched);
  }

  private BooksReport report(PaidOrders orders, double accepted, double matched) {
    progress.accept("books: a day and a year");
    var day = orders.day();
    var rows = "/api/reconciliation?from=%s&to=%s".formatted(day, day);
    long position = json(client.get(rows)).path("position").asLong();
    var year = "/api/reconciliation?from=%s&to=%s".formatted(day.minusYears(1), day);
    return new BooksReport(
        2 * orders.orders(),
        accepted,
        matched,
        orders.orders(),
        timed(
            DAYS_ASKED,
            "%s&channel=%s&account=%s&asOfPosition=%d"
                .formatted(rows, PaidOrders.CHANNEL, orders.run(), position)),
        json(client.get(year)).path("rows").size(),
        timed(YEARS_ASKED, year));
  }

  private Percentiles timed(int times, String path) {
    var millis = new double[times];
    for (int time = 0; time < times; time++) {
      long begun = System.nanoTime();
      client.get(path);
      millis[time] = seconds(begun) * 1_000;
    }
    Arrays.sort(millis);
    return new Percentiles(times, millis[times / 2], millis[times - 1], millis[times - 1]);
  }

  private interface Until {
    boolean reached(JsonNode answer);
  }

  private void await(String path, Until until) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!until.reached(json(client.get(path)))) {
      if (System.nanoTime() > deadline) {
        throw new LoadFailed(path + " did not come to an end in " + PATIENCE);
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static boolean accepted(JsonNode answer) {
    var file = answer.path("file");
    var state = file.path("state").asString();
    if (state.equals("QUARANTINED")) {
      throw new LoadFailed("the statement was quarantined: " + file.path("detail").asString());
    }
    return state.equals("ACCEPTED");
  }

  private boolean atHead(JsonNode projections) {
    for (var one : projections) {
      var name = one.path("name").asString();
      if ((name.equals("reconciliation") || name.equals("journal"))
          && one.path("positionsBehind").asLong() > 0) {
        return false;
      }
    }
    return true;
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
