package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordCapture;
import io.throughline.web.console.SomeOrders.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pages of the three answers, and the way from the first page to the order behind a figure.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerPagesTest {

  private static final Pattern LINK = Pattern.compile("<a href=\"(/console/[^\"]*)\"");

  private final ConsoleApp app = ConsoleApp.start();
  private final Browser person = Browser.ofEverything(app);
  private final Program program = new Program(app, app.firstKey());
  private final LocalDate day = Instant.now().atZone(ZoneOffset.UTC).toLocalDate();
  private String paid = "";
  private String held = "";

  @BeforeAll
  void orders() {
    var orders = new SomeOrders(app);
    held = orders.unpaid(Wish.USUAL.named("<b>#2</b>"));
    paid = orders.validated(Wish.USUAL.named("#1"));
    orders.validated(Wish.USUAL.named("#3").from("amazon").of("1000.00", "EUR"));
    capture("c-1", "40.00");
    capture("c-2", "8.18");
    SomeOrders.await(() -> json("/api/daily-money").at("/days/0/captures").asInt() == 2);
    SomeOrders.await(() -> json("/api/value-in-flight").at("/totals").size() == 2);
  }

  private void capture(String id, String amount) {
    var command =
        new RecordCapture(
            new OrderId(paid),
            id,
            null,
            "stripe",
            io.throughline.money.Money.of(amount, "USD"),
            day,
            Instant.now(),
            Instant.now());
    app.bean(CommandGateway.class)
        .sendAndWait(
            GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of("actor", "test")));
  }

  private JsonNode json(String path) {
    return JsonMapper.shared().readTree(program.get(path).body());
  }

  private String linkIn(String page, String beginning) {
    var matcher = LINK.matcher(person.page(page));
    while (matcher.find()) {
      var href = matcher.group(1).replace("&amp;", "&");
      if (href.startsWith(beginning)) {
        return href;
      }
    }
    throw new AssertionError("no link to " + beginning + " on " + page);
  }

  @Test
  void three_clicks_lead_from_the_first_page_to_the_events_behind_a_figure() {
    for (var way :
        List.of(
            List.of("/console/stuck", "/console/stuck/orders?any=true&"),
            List.of("/console/in-flight", "/console/in-flight/orders?"),
            List.of("/console/money?days=today", "/console/money/movements?"))) {
      var first = way.getFirst().split("\\?", 2)[0];
      assertThat(linkIn("/console", first)).isEqualTo(first);
      var list = linkIn(way.getFirst(), way.getLast());
      var order = linkIn(list, "/console/orders/");
      assertThat(person.text(order)).contains("Received");
    }
  }

  @Test
  void the_stuck_page_tells_each_place_with_its_limit_and_owner() {
    assertThat(person.text("/console/stuck"))
        .contains("0 stuck, by place")
        .containsPattern("shopify acme On hold PAYMENT_PENDING \\S+ 1 in On hold")
        .contains("amazon acme Validated operations 1 in Validated");
  }

  @Test
  void the_money_of_a_day_leads_to_its_movements() {
    var page = "/console/money?days=today";
    assertThat(person.text(page))
        .contains(day + " shopify acme")
        .contains("48.18 Captured, " + day);
    var list = person.page(linkIn(page, "/console/money/movements?"));
    assertThat(list).contains("40.00\u00a0USD").contains("8.18\u00a0USD").contains(paid);
  }

  @Test
  void value_in_flight_is_told_by_stage_of_the_units() {
    assertThat(person.text("/console/in-flight"))
        .contains("shopify USD")
        .contains("48.18 USD 1 unit in 1 order")
        .contains("96.36 USD 2 units in 2 orders 48.18 USD");
  }

  @Test
  void a_limit_is_tried_and_each_day_leads_to_its_orders() {
    var text =
        person.text(
            "/console/stuck?tryPlace=ON_HOLD&tryHours=1&tryFrom=2026-01-01&tryTo=2026-01-03");

    assertThat(text).contains("0 would have been flagged").contains("2026-01-02 0 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/stuck?at=2020-01-01T00:00:00",
        "/console/stuck?at=2020-01-01T00:00&back=5",
        "/console/in-flight?back=168&span=month",
        "/console/in-flight?span=day",
        "/console/money?at=2020-01-01T00:00&from=2020-01-01&to=2020-01-02",
        "/console/stuck/orders?any=true",
        "/console/in-flight/orders?stage=ON_HOLD",
        "/console/money/movements?kind=REFUNDED"
      })
  void every_page_has_a_past_and_an_empty_state(String path) {
    assertThat(person.text(path)).contains("As of").contains("of the log");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/stuck/orders.csv?any=true",
        "/console/stuck/orders.xlsx?any=true",
        "/console/in-flight/orders.csv",
        "/console/in-flight/orders.xlsx",
        "/console/money/movements.csv",
        "/console/money/movements.xlsx"
      })
  void every_list_is_a_file_too(String path) {
    assertThat(person.get(path).headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/stuck?at=yesterday",
        "/console/stuck?back=-1",
        "/console/stuck/orders?place=X",
        "/console/money?from=2026-13-01",
        "/console/money/movements?kind=X"
      })
  void a_question_that_cannot_be_is_refused(String path) {
    assertThat(person.get(path).statusCode()).isEqualTo(400);
  }

  @Test
  void texts_of_others_are_texts() {
    assertThat(person.page("/console/stuck/orders?any=true"))
        .contains("&lt;b&gt;#2&lt;/b&gt;")
        .doesNotContain("<b>#2")
        .contains(held);
  }

  @Test
  void each_sees_only_his_channels() {
    var amazon =
        Browser.with(app, app.keyWith("\"scopes\": [\"orders:read\"], \"channels\": [\"amazon\"]"));

    for (var path : List.of("/console/stuck", "/console/in-flight", "/console/money")) {
      assertThat(amazon.text(path)).doesNotContain("shopify");
    }
    assertThat(json("/api/tickets/age").at("/figures")).isEmpty();
    assertThat(json("/api/tickets").at("/tickets")).isEmpty();
  }
}
