package io.throughline.web.console;

import static io.throughline.web.console.SomeMoney.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.settlement.terms.LineKind;
import io.throughline.web.console.SomeOrders.Wish;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whether the money agrees, over the API of a running program.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyApiTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
  private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-18");
  private static final String ROW =
      "businessDay=2026-11-16&channel=shopify&account=acme&rail=Stripe&currency=USD";
  private static final String ROWS =
      "/api/reconciliation?from=2026-11-16&to=2026-11-18&today=2026-11-18";

  private final ConsoleApp app = ConsoleApp.start();
  private final Program program = new Program(app, app.firstKey());
  private final Program amazon =
      new Program(app, app.keyWith("\"scopes\": [\"orders:read\"], \"channels\": [\"amazon\"]"));
  private String order = "";
  private long beforeStatement;
  private long closedThrough;

  @BeforeAll
  void two_weeks() {
    var orders = new SomeOrders(app);
    var money = new SomeMoney(app);
    order = orders.validated(Wish.USUAL.named("#1"));
    var other = orders.validated(Wish.USUAL.named("#2").from("amazon").of("1000.00", "EUR"));
    money.captured(order, "c-1", "40.00", "USD", MONDAY);
    money.captured(order, "c-2", "8.18", "USD", MONDAY);
    money.captured(other, "c-9", "10.00", "EUR", MONDAY);
    SomeOrders.await(() -> isKnown("48.18"));
    beforeStatement = position();
    money.settled(
        "po_1",
        WEDNESDAY,
        "43.54",
        line("t1", LineKind.CAPTURE, "#1", "c-1", "40.00"),
        line("t2", LineKind.FEE, "#1", "c-1", "-1.46"),
        line("t3", LineKind.CAPTURE, "=#9999", "c-x", "5.00"));
    money.posted(MONDAY, beforeStatement, 2, "48.18");
    SomeOrders.await(() -> row().path("posted").asString().equals("48.18"));
    closedThrough = position();
    money.closed(MONDAY, closedThrough);
    money.captured(order, "c-3", "1.00", "USD", MONDAY);
    SomeOrders.await(() -> isKnown("49.18"));
  }

  private JsonNode json(String path) {
    var answer = program.get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private JsonNode row() {
    return json("/api/reconciliation?from=2026-11-16&to=2026-11-16&today=2026-11-18&channel=shopify")
        .at("/rows/0");
  }

  /// To both read models.
  private boolean isKnown(String captured) {
    var row = row();
    return row.path("captured").asString("").equals(captured)
        && row.path("booked").asString("").equals(captured);
  }

  private long position() {
    return json(ROWS).path("position").asLong();
  }

  @Test
  void a_row_says_captured_settled_and_posted() {
    var row = row();

    assertThat(row.path("captured").asString()).isEqualTo("49.18");
    assertThat(row.path("netExpected").asString()).isEqualTo("49.18");
    assertThat(row.path("settled").asString()).isEqualTo("40.00");
    assertThat(row.path("openNotDue").asString()).isEqualTo("9.18");
    assertThat(row.path("booked").asString()).isEqualTo("49.18");
    assertThat(row.path("posted").asString()).isEqualTo("48.18");
    assertThat(row.path("unposted").asString()).isEqualTo("1.00");
    assertThat(row.path("proof").asString()).isEqualTo("0.00");
    assertThat(row.path("state").asString()).isEqualTo("PENDING");
  }

  @Test
  void what_is_not_settled_becomes_overdue_with_the_day_of_who_asks() {
    var rows = json("/api/reconciliation?from=2026-11-16&to=2026-11-16&today=2026-11-20");

    assertThat(rows.at("/rows/0/state").asString()).isEqualTo("OVERDUE");
    assertThat(json(ROWS + "&state=VARIANCE").path("rows")).hasSize(1);
    assertThat(json(ROWS + "&state=VARIANCE").at("/rows/0/variance").asString()).isEqualTo("5.00");
  }

  @Test
  void as_of_a_position_nothing_later_counts() {
    var rows = json(ROWS + "&channel=shopify&asOfPosition=" + beforeStatement).path("rows");
    var row = rows.path(0);

    assertThat(rows).hasSize(1);

    assertThat(row.path("captured").asString()).isEqualTo("48.18");
    assertThat(row.path("settled").asString()).isEqualTo("0.00");
    assertThat(row.path("posted").asString()).isEqualTo("0.00");
    assertThat(row.path("proof").asString()).isEqualTo("0.00");
  }

  @Test
  void rows_come_page_by_page() {
    var first = json(ROWS + "&limit=1");
    var second = json(ROWS + "&limit=1&cursor=" + first.path("next").asString());

    assertThat(first.at("/rows/0/businessDay").asString()).isEqualTo("2026-11-18");
    assertThat(second.at("/rows/0/channel").asString()).isEqualTo("amazon");
    assertThat(program.get(ROWS + "&limit=1").headers().firstValue("Link").orElseThrow())
        .contains("cursor=" + first.path("next").asString());
  }

  @Test
  void a_row_leads_to_its_movements_and_lines() {
    var row = row();
    var movements = json(row.path("movementList").asString());
    var lines = json(row.path("lineList").asString());

    assertThat(movements.path("movements")).hasSize(3);
    assertThat(movements.at("/movements/0/orderId").asString()).isEqualTo(order);
    assertThat(movements.at("/movements/0/orderNumber").asString()).isEqualTo("#1");
    assertThat(movements.at("/movements/0/open").asString()).isEqualTo("0.00");
    assertThat(movements.at("/movements/0/eventId").asString()).isNotEmpty();
    assertThat(movements.at("/movements/0/position").asLong()).isPositive();
    assertThat(lines.at("/lines/0/lineKey").asString()).isEqualTo("t1");
    assertThat(lines.at("/lines/0/order").asString()).isEqualTo(order);
    var page = json(row.path("movementList").asString() + "&limit=2");
    assertThat(
            json(row.path("movementList").asString() + "&cursor=" + page.path("next").asString())
                .path("movements"))
        .hasSize(1);
  }

  @Test
  void open_items_are_told_by_age() {
    assertThat(json("/api/open-items?channel=shopify&today=2026-11-18&aging=NOT_DUE").path("items"))
        .hasSize(2);
    var late = json("/api/open-items?channel=shopify&today=2026-11-20&aging=DAYS_1_2");
    assertThat(late.path("items")).hasSize(2);
    assertThat(late.at("/items/0/lateDays").asInt()).isEqualTo(2);
    assertThat(late.at("/items/0/reference").asString()).isEqualTo("c-2");
  }

  @Test
  void a_difference_has_a_class_and_an_address() {
    var found = json("/api/variances?unexplained=true&varianceClass=ORPHAN_CAPTURE");

    assertThat(found.path("variances")).hasSize(1);
    assertThat(found.at("/variances/0/order").asString()).isEqualTo("=#9999");
    var path = "/api/variances/" + found.at("/variances/0/varianceId").asString();
    assertThat(json(path).path("unexplained").asString()).isEqualTo("5.00");
    assertThat(amazon.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void a_payout_leads_to_all_its_lines() {
    var payout = json("/api/payouts?rail=Stripe").at("/payouts/0");

    assertThat(payout.path("payout").asString()).isEqualTo("43.54");
    assertThat(payout.path("unexplained").asString()).isEqualTo("0.00");
    assertThat(json(payout.path("lineList").asString()).path("lines")).hasSize(3);
    assertThat(amazon.get(payout.path("lineList").asString()).statusCode()).isEqualTo(404);
  }

  @Test
  void the_journal_is_told_by_order_and_comes_to_nothing() {
    var entries = json("/api/journal/entries?what=PaymentCaptured&order=" + order);
    assertThat(entries.path("entries")).hasSize(3);
    assertThat(entries.at("/entries/0/legs/0/amount").asString()).isEqualTo("40.00");
    assertThat(entries.at("/entries/0/batchState").asString()).isEqualTo("POSTED");
    assertThat(entries.at("/entries/2/glDay").asString()).isEqualTo("2026-11-17");

    var balance = json("/api/journal/trial-balance");
    assertThat(balance.path("outOfBalance")).isEmpty();
    assertThat(balance.path("accounts")).isNotEmpty();
    var clearing = json("/api/journal/clearing?channel=shopify&from=2026-11-16&to=2026-11-18");
    assertThat(clearing.at("/days/0/closing").asString()).isEqualTo("48.18");
    assertThat(clearing.at("/days/1/opening").asString()).isEqualTo("48.18");
    assertThat(clearing.at("/days/2/payouts").asString()).isEqualTo("-43.54");
  }

  @Test
  void batches_for_the_ledger_say_what_it_answered() {
    var batch = json("/api/journal/batches?state=POSTED&rail=Stripe").at("/batches/0");

    assertThat(batch.path("documentNumber").asString()).isEqualTo("JE-1");
    assertThat(json(batch.path("entryList").asString()).path("entries")).hasSize(2);
    var path =
        "/api/journal/batches/"
            + URLEncoder.encode(batch.path("batchId").asString(), StandardCharsets.UTF_8);
    assertThat(json(path).path("debits").asString()).isEqualTo("48.18");
    assertThat(amazon.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void a_closed_day_keeps_what_it_said_and_shows_what_came_late() {
    var path = "/api/business-days/shopify/acme/2026-11-16";
    var day = json(path + "?today=2026-11-18");

    assertThat(day.at("/day/state").asString()).isEqualTo("REOPENED");
    assertThat(day.at("/day/version").asInt()).isEqualTo(2);
    assertThat(day.at("/day/close/throughPosition").asLong()).isEqualTo(closedThrough);
    assertThat(day.at("/day/close/totals/USD").asString()).isEqualTo("48.18");
    assertThat(day.at("/then/0/captured").asString()).isEqualTo("48.18");
    assertThat(day.at("/now/0/captured").asString()).isEqualTo("49.18");
    assertThat(day.at("/contentHashNow").asString()).hasSize(64);
    assertThat(day.at("/lateItems/0/reference").asString()).isEqualTo("c-3");
    assertThat(amazon.get(path).statusCode()).isEqualTo(404);
    assertThat(json("/api/business-days?from=2026-11-16&to=2026-11-18&state=REOPENED").path("days"))
        .hasSize(1);
  }

  @Test
  void the_page_of_a_closed_day_says_then_and_now() {
    var page = "/console/money/days/shopify/acme/2026-11-16";
    var person = Browser.ofEverything(app);

    assertThat(person.text(page))
        .contains("Known at the close")
        .contains("48.18 USD")
        .contains("49.18 USD")
        .contains("+1.00 USD")
        .contains("c-3");
    assertThat(person.text(page + "?verify=true")).contains("Content").contains("At the close");
  }

  @Test
  void what_a_rail_keeps_is_borne_by_the_skus_of_the_order() {
    var costs = json("/api/cost-to-serve?from=2026-11-16&to=2026-11-18").path("costs");

    assertThat(costs).hasSize(1);
    assertThat(costs.at("/0/sku").asString()).isEqualTo("TEE-S");
    assertThat(costs.at("/0/kind").asString()).isEqualTo("FEE");
    assertThat(costs.at("/0/cost").asString()).isEqualTo("1.46");
  }

  @ParameterizedTest
  @ValueSource(strings = {"netsuite", "quickbooks", "xero", "hledger", "beancount"})
  void the_journal_is_a_file_for_ledgers(String format) {
    var path = "/api/journal/exports/" + format;
    var days = "?channel=shopify&account=acme&from=2026-11-16&to=2026-11-18&currency=USD";
    var file = program.get(path + days);

    assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
    assertThat(file.body()).contains("48.18");
    assertThat(amazon.get(path + days).statusCode()).isEqualTo(404);
    assertThat(program.get(path).statusCode()).isEqualTo(400);
    assertThat(program.get("/api/audit/accesses").body()).contains(path);
  }

  @Test
  void a_batch_is_a_file_for_ledgers_and_no_other() {
    var batch = json("/api/journal/batches?state=POSTED").at("/batches/0/batchId").asString();

    var file = program.get("/api/journal/exports/netsuite?batchId=" + batch);
    assertThat(file.body()).contains(batch).contains("48.18").doesNotContain("49.18");
    assertThat(program.get("/api/journal/exports/hledger?batchId=" + batch).statusCode())
        .isEqualTo(400);
    assertThat(program.get("/api/journal/exports/sap?batchId=" + batch).statusCode())
        .isEqualTo(404);
  }

  @Test
  void each_sees_only_his_channels() {
    for (var path :
        new String[] {
          ROWS,
          "/api/reconciliation/movements?from=2026-11-16&to=2026-11-18",
          "/api/open-items",
          "/api/variances",
          "/api/payouts",
          "/api/business-days?from=2026-11-16&to=2026-11-18",
          "/api/journal/entries",
          "/api/journal/trial-balance",
          "/api/journal/clearing?from=2026-11-16&to=2026-11-18",
          "/api/journal/batches",
          "/api/cost-to-serve?from=2026-11-16&to=2026-11-18"
        }) {
      assertThat(program.get(path).body()).as(path).contains("shopify");
      assertThat(amazon.get(path).body()).as(path).doesNotContain("shopify");
    }
    assertThat(amazon.get("/api/reconciliation/lines?" + ROW).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/reconciliation/rows",
        "/api/reconciliation/movements",
        "/api/open-items/items",
        "/api/variances/variances",
        "/api/payouts/payouts",
        "/api/business-days/days",
        "/api/journal/entries/entries",
        "/api/journal/trial-balance",
        "/api/journal/clearing",
        "/api/journal/batches/batches",
        "/api/cost-to-serve/costs"
      })
  void every_list_is_a_file_on_record(String path) {
    var days = "?from=2026-11-16&to=2026-11-18";
    var csv = program.get(path + ".csv" + days);

    assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
    assertThat(csv.body().lines().count()).isGreaterThan(1);
    assertThat(csv.body()).doesNotContain(",=#9999");
    assertThat(program.get(path + ".xlsx" + days).statusCode()).isEqualTo(200);
    assertThat(program.get("/api/audit/accesses").body()).contains(path + ".xlsx");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/reconciliation?state=X",
        "/api/reconciliation?from=2026-13-01",
        "/api/reconciliation?from=2020-01-01",
        "/api/reconciliation?cursor=abc",
        "/api/reconciliation?limit=0",
        "/api/reconciliation?today=now",
        "/api/reconciliation?asOfPosition=-1",
        "/api/reconciliation/movements?kind=X",
        "/api/reconciliation/lines?businessDay=2026-11-16",
        "/api/open-items?aging=OLD",
        "/api/variances?varianceClass=X",
        "/api/variances?unexplained=perhaps",
        "/api/payouts/lines?settlementId=",
        "/api/journal/batches?state=X",
        "/api/business-days?state=X"
      })
  void a_question_that_cannot_be_is_refused(String path) {
    assertThat(program.get(path).statusCode()).isEqualTo(400);
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    var next = json(ROWS + "&limit=1").path("next").asString();

    assertThat(program.get("/api/open-items?cursor=" + next).statusCode()).isEqualTo(400);
    assertThat(program.get("/api/journal/entries?cursor=" + next).statusCode()).isEqualTo(400);
  }
}
