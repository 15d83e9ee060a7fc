package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.ChannelAccounts;
import io.throughline.web.console.SomeOrders.Wish;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stuck orders and value in flight over HTTP, now and as of then.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersApiTest {

  private static final String POLICY =
      """
      {"zone": "UTC", "cutOff": "00:00", "validationRules": ["PAYMENT_PENDING"],
       "reserveWhen": "PAID", "approvalAbove": [], "riskHoldFrom": null,
       "backorderAllowed": true, "releaseWhen": "MANUAL",
       "unpaidReservationExpiresAfter": null, "nodeSilentAfter": null,
       "holdDueAfter": "PT0.001S", "stuckAfter": {"VALIDATED": "PT0.001S"}}\
      """;

  private final ConsoleApp app = ConsoleApp.start();
  private final Program program = new Program(app, app.firstKey());
  private final Program amazon =
      new Program(app, app.keyWith("\"scopes\": [\"orders:read\"], \"channels\": [\"amazon\"]"));
  private Instant before = Instant.EPOCH;
  private String held = "";

  @BeforeAll
  void orders() {
    var orders = new SomeOrders(app);
    orders.validated(Wish.USUAL.named("=cmd|'1'").from("answers"));
    before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    held = orders.unpaid(Wish.USUAL.named("#2").from("answers"));
    orders.validated(Wish.USUAL.named("#3").from("amazon"));
    SomeOrders.await(() -> json("/api/stuck-orders?after=PT0.001S").at("/figures").size() == 3);
  }

  private JsonNode json(String path) {
    return JsonMapper.shared().readTree(program.get(path).body());
  }

  private static List<String> texts(JsonNode list, String pointer) {
    return list.valueStream().map(one -> one.at(pointer).asString()).toList();
  }

  @Test
  void each_place_tells_how_many_are_there_and_which_are_stuck() {
    var figures = json("/api/stuck-orders?channel=answers&after=PT0.001S").at("/figures");

    assertThat(texts(figures, "/place")).containsExactly("ON_HOLD", "VALIDATED");
    assertThat(texts(figures, "/stuck")).containsExactly("1", "1");
    assertThat(texts(figures, "/stuckAfter")).containsOnly("PT0.001S");
    assertThat(texts(figures, "/value/0/amount")).containsExactly("48.18", "48.18");
    assertThat(figures.at("/0/holdReason").asString()).isEqualTo("PAYMENT_PENDING");
    assertThat(figures.at("/0/ages/median").asString()).startsWith("PT");
    for (var figure : figures) {
      assertThat(json(figure.at("/orders").asString() + "&after=PT0.001S").at("/orders"))
          .hasSize(1);
    }
  }

  @Test
  void without_a_limit_of_its_own_the_policy_says_what_is_stuck() {
    var figures = json("/api/stuck-orders?channel=answers").at("/figures");

    assertThat(texts(figures, "/stuckAfter")).containsExactly("PT24H", "PT24H");
    assertThat(texts(figures, "/stuck")).containsExactly("0", "0");
    assertThat(json("/api/stuck-orders/orders?channel=answers").at("/orders")).isEmpty();
  }

  @Test
  void a_past_moment_is_answered_by_the_policy_of_that_time() {
    app.bean(ChannelAccounts.class).register("amazon", "acme", List.of("a secret"));
    var then = "&asOf=" + Instant.now();
    var set =
        program.put(
            "/api/channel-accounts/amazon/acme/policy",
            "{\"policyId\": \"quick\", \"reason\": \"test\", \"policy\": " + POLICY + "}");

    assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
    assertThat(limitOfAmazon(then)).isEqualTo("PT24H");
    assertThat(limitOfAmazon("")).isEqualTo("PT0.001S");
  }

  private String limitOfAmazon(String when) {
    return json("/api/stuck-orders?channel=amazon" + when).at("/figures/0/stuckAfter").asString();
  }

  @Test
  void as_of_then_only_what_was_known_then_counts() {
    var answer = json("/api/value-in-flight?channel=answers&asOf=" + before);

    assertThat(answer.at("/asOf").asString()).isEqualTo(before.toString());
    assertThat(answer.at("/position").asLong()).isPositive();
    assertThat(texts(answer.at("/figures"), "/stage")).containsExactly("VALIDATED");
    assertThat(
            json("/api/value-in-flight?channel=answers&asOfPosition=" + answer.at("/position"))
                .at("/figures"))
        .hasSize(1);
    assertThat(json("/api/value-in-flight?asOf=2020-01-01T00:00:00Z").at("/figures")).isEmpty();
  }

  @Test
  void value_in_flight_is_by_stage_of_the_units_with_its_orders_behind_each_figure() {
    var answer = json("/api/value-in-flight?channel=answers");

    assertThat(texts(answer.at("/figures"), "/stage")).containsExactly("VALIDATED", "ON_HOLD");
    assertThat(answer.at("/totals/0/value/amount").asString()).isEqualTo("96.36");
    assertThat(answer.at("/totals/0/units").asLong()).isEqualTo(2);
    var orders = json(answer.at("/figures/1/orders").asString()).at("/orders");
    assertThat(texts(orders, "/orderId")).containsExactly(held);
    assertThat(orders.at("/0/owner").asString()).isNotEmpty();
  }

  @Test
  void pages_are_of_one_moment() {
    var first = program.get("/api/stuck-orders/orders?channel=answers&after=PT0.001S&limit=1");
    var link = first.headers().firstValue("Link").orElseThrow();
    var next = link.substring(link.indexOf("/api/"), link.indexOf('>'));

    var body = JsonMapper.shared().readTree(first.body());
    assertThat(body.at("/orders")).hasSize(1);
    var second = json(next);
    assertThat(second.at("/orders")).hasSize(1);
    assertThat(second.at("/next").isNull()).isTrue();
    assertThat(second.at("/asOf")).isEqualTo(body.at("/asOf"));
    assertThat(second.at("/position")).isEqualTo(body.at("/position"));
  }

  @Test
  void what_belongs_to_other_channels_does_not_exist() {
    var seen = JsonMapper.shared();
    assertThat(
            texts(seen.readTree(amazon.get("/api/stuck-orders").body()).at("/figures"), "/channel"))
        .containsExactly("amazon");
    assertThat(
            seen.readTree(amazon.get("/api/value-in-flight?channel=answers").body()).at("/totals"))
        .isEmpty();
    assertThat(amazon.get("/api/value-in-flight/orders.csv").body().lines()).hasSize(2);
    assertThat(
            seen.readTree(
                    amazon.get("/api/stuck-orders/back-test?stage=ON_HOLD&after=PT0.001S").body())
                .valueStream()
                .mapToLong(day -> day.at("/flagged").asLong())
                .sum())
        .isZero();
  }

  @Test
  void the_file_is_the_list_and_no_text_is_a_formula() throws IOException, InterruptedException {
    var csv =
        program.get("/api/stuck-orders/orders.csv?channel=answers&after=PT0.001S").body().lines();
    assertThat(csv).hasSize(3).anyMatch(line -> line.contains(",'=cmd|'1',"));

    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx()))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.getFirst().getCellText(0)).isEqualTo("order_id");
      assertThat(rows.stream().map(row -> row.getCellText(4))).contains("'=cmd|'1'");
      assertThat(rows.get(1).getCellAsNumber(14)).contains(new java.math.BigDecimal("48.18"));
    }
  }

  private byte[] xlsx() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                app.at("/api/stuck-orders/orders.xlsx?channel=answers&after=PT0.001S"))
            .header("Authorization", "Bearer " + app.firstKey())
            .build();
    try (var client = java.net.http.HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }
  }

  @Test
  void a_limit_is_tried_on_the_past_before_it_is_switched_on() {
    var days = json("/api/stuck-orders/back-test?stage=ON_HOLD&after=PT0.001S&channel=answers");

    assertThat(days).hasSize(14);
    assertThat(days.get(13).at("/flagged").asLong()).isEqualTo(1);
    assertThat(days.get(13).at("/standing").asLong()).isEqualTo(1);
    assertThat(
            json("/api/stuck-orders/back-test?stage=ON_HOLD&after=P30D&channel=answers")
                .valueStream()
                .mapToLong(day -> day.at("/flagged").asLong())
                .sum())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/stuck-orders?asOf=yesterday",
        "/api/stuck-orders?asOf=2999-01-01T00:00:00Z",
        "/api/stuck-orders?asOf=-999999999-01-01T00:00:00Z",
        "/api/stuck-orders?asOfPosition=-1",
        "/api/stuck-orders?after=4h",
        "/api/stuck-orders?after=-PT4H",
        "/api/stuck-orders/orders?place=LOADED",
        "/api/stuck-orders/orders?limit=0",
        "/api/stuck-orders/orders?cursor=x",
        "/api/stuck-orders/back-test?after=PT4H",
        "/api/stuck-orders/back-test?stage=PACKED",
        "/api/stuck-orders/back-test?stage=PACKED&after=PT4H&from=2026-13-01",
        "/api/stuck-orders/back-test?stage=PACKED&after=PT4H&from=2020-01-01",
        "/api/stuck-orders/back-test?stage=PACKED&after=PT4H&from=2026-02-02&to=2026-02-01",
        "/api/value-in-flight/orders?stage=COMPLETE",
        "/api/value-in-flight/orders?limit=201"
      })
  void a_question_that_cannot_be_is_a_problem(String path) {
    var answer = program.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("invalid-parameter");
  }

  @Test
  void a_position_that_is_not_there_yet_is_waited_for_in_vain() {
    assertThat(program.get("/api/stuck-orders?asOfPosition=99999999999").statusCode())
        .isEqualTo(503);
  }
}
