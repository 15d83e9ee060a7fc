package io.throughline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Throughline;
import io.throughline.demo.Flaw;
import io.throughline.demo.ShopOrders;
import io.throughline.demo.SignedWebhook;
import io.throughline.money.Money;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.LinkTicket;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import io.throughline.projection.orders.Orders;
import io.throughline.rail.command.RailId;
import io.throughline.rail.command.SetRailTerms;
import io.throughline.rail.terms.RailTerms;
import io.throughline.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The whole program as operations see it: its metrics, its readiness, its log file, its end.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatedProgramIT {

  private static final String SECRET = "known-to-this-test-only";
  private static final Pattern METRIC = Pattern.compile("\\b(throughline_\\w+|up)\\b");

  private final TestDatabase database = TestDatabase.create();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path home;
  private final ConfigurableApplicationContext context;
  private final String body =
      new ShopOrders(new Random(7), "EUR")
          .body(9_000_000_000_001L, 1001, Instant.parse("2026-11-20T10:00:00Z"), Flaw.NONE);

  OperatedProgramIT(@TempDir Path home) {
    this.home = home;
    this.context =
        new SpringApplicationBuilder(Throughline.class)
            .run(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + TestDatabase.APP,
                "--spring.datasource.password=" + database.password(),
                "--spring.flyway.url=" + database.url(),
                "--spring.flyway.user=" + TestDatabase.OWNER,
                "--spring.flyway.password=" + database.password(),
                "--throughline.home=" + home,
                "--throughline.demo.enabled=false",
                "--throughline.channels.shopify.ops.secrets[0]=" + SECRET,
                "--throughline.readiness.max-lag=1s",
                "--throughline.finance.watch-every=1s",
                "--logging.level.io.throughline=debug",
                "--logging.file.name=" + home.resolve("throughline.log"));
  }

  @BeforeAll
  void an_order_came_in_and_its_parcel_left() throws Exception {
    assertThat(deliver("one")).isEqualTo(200);
    await(() -> scrape().contains("throughline_orders_received_total{channel=\"shopify\"}"));
    await(() -> !lines().isEmpty());
    var parcel = new Parcel("DHL", "00340434161094021501", null);
    var units = List.of(new LineUnits(lines().getFirst().lineId(), 1));
    send(new ConfirmShipment(order(), "s-1", null, parcel, units, Instant.now(), Instant.now()));
    itsRailSaysNothing();
  }

  /// So that a statement is missing and money overdue.
  private void itsRailSaysNothing() {
    var now = Instant.now();
    var day = LocalDate.parse("2026-11-02");
    var terms = new RailTerms(1, false, null, 1);
    send(new SetRailTerms(RailId.of("silent"), terms, day, now));
    var money = Money.of("10.00", "EUR");
    send(new RecordCapture(order(), "c-1", null, "silent", money, day, now, now));
  }

  /// A line of the order that came in.
  private record Line(String orderId, String lineId) {}

  private List<Line> lines() {
    return JdbcClient.create(database.appDataSource())
        .sql("select order_id, line_id from order_line_units order by order_id, line_id")
        .query((row, _) -> new Line(row.getString(1), row.getString(2)))
        .list();
  }

  private OrderId order() {
    return new OrderId(lines().getFirst().orderId());
  }

  private void send(Object command) {
    context.getBean(CommandGateway.class).<Object>sendAndWait(command);
  }

  @AfterAll
  void stop() {
    context.close();
    http.close();
    database.close();
  }

  private int deliver(String id) throws IOException, InterruptedException {
    var door =
        URI.create("http://127.0.0.1:" + port("local.server") + "/channels/shopify/ops/webhooks");
    var webhook = new SignedWebhook("orders/create", id, false, body);
    return http.send(webhook.to(door, SECRET), BodyHandlers.discarding()).statusCode();
  }

  private String port(String which) {
    return context.getEnvironment().getProperty(which + ".port", "");
  }

  private HttpResponse<String> manage(String path) throws IOException, InterruptedException {
    var address = URI.create("http://127.0.0.1:" + port("local.management") + path);
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private String scrape() throws IOException, InterruptedException {
    return manage("/actuator/prometheus").body();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.sleep(100);
    }
  }

  @Test
  @Order(1)
  void every_metric_that_an_alert_names_is_there() throws Exception {
    var named = new TreeSet<String>();
    for (var line : Files.readAllLines(Path.of("../docs/operate/alerts/throughline.yml"))) {
      if (!line.contains("summary:") && !line.contains("do:")) {
        METRIC.matcher(line).results().forEach(found -> named.add(found.group(1)));
      }
    }
    named.remove("up"); // Prometheus' own

    assertThat(named).hasSizeGreaterThan(8);
    await(() -> named.stream().allMatch(scrape()::contains));
    for (var metric : named) {
      assertThat(scrape().lines()).as(metric).anyMatch(line -> line.startsWith(metric));
    }
  }

  @Test
  @Order(2)
  void a_node_whose_read_model_is_behind_is_not_ready_and_lives() throws Exception {
    await(() -> manage("/actuator/health/readiness").statusCode() == 200);
    var processor =
        context
            .getBean(Configuration.class)
            .eventProcessingConfiguration()
            .eventProcessor(Orders.GROUP, StreamingEventProcessor.class)
            .orElseThrow();
    processor.shutDown();
    send(new LinkTicket(order(), "t-1", "zendesk", Instant.now(), Instant.now()));

    await(() -> manage("/actuator/health/readiness").statusCode() == 503);
    assertThat(manage("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(manage("/actuator/health/readiness").body()).doesNotContain("details");

    processor.start();
    await(() -> manage("/actuator/health/readiness").statusCode() == 200);
  }

  @Test
  @Order(3)
  void the_log_file_is_ecs_and_holds_no_personal_data() throws Exception {
    assertThat(deliver("broken")).isEqualTo(200);
    var lines = Files.readAllLines(home.resolve("throughline.log"));

    assertThat(lines).hasSizeGreaterThan(20);
    for (var line : lines) {
      var entry = JsonMapper.shared().readTree(line);
      assertThat(entry.has("@timestamp")).as(line).isTrue();
      assertThat(entry.path("ecs").has("version") || entry.has("ecs.version")).as(line).isTrue();
    }
    var buyer = JsonMapper.shared().readTree(body);
    var personal =
        Stream.of(
                buyer.path("email"),
                buyer.path("customer").path("email"),
                buyer.path("shipping_address").path("address1"),
                buyer.path("shipping_address").path("last_name"))
            .map(one -> one.asString(""))
            .filter(text -> !text.isEmpty())
            .toList();
    assertThat(personal).isNotEmpty();
    var log = String.join("\n", lines);
    for (var one : personal) {
      assertThat(log).doesNotContainIgnoringCase(one);
    }
    assertThat(log).doesNotContain(SECRET).doesNotContain(database.password() + "\"");
  }

  @Test
  @Order(4)
  void at_the_end_it_answers_who_is_waiting_and_lets_its_claims_go() throws Exception {
    var waiting =
        List.of(1, 2, 3, 4).stream()
            .map(one -> CompletableFuture.supplyAsync(() -> status("end-" + one)))
            .toList();
    context.close();

    for (var answer : waiting) {
      assertThat(answer.join()).as("answered or not begun").isIn(200, 0);
    }
    assertThat(
            JdbcClient.create(database.ownerDataSource())
                .sql("select count(*) from processor_token where owner is not null")
                .query(Long.class)
                .single())
        .isZero();
  }

  private int status(String id) {
    try {
      return deliver(id);
    } catch (IOException refused) {
      return 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
