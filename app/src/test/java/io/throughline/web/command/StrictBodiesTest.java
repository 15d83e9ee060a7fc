package io.throughline.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// PROMISES section 4, B1 to B16: what a body may not be, and that nothing of it is kept.
class StrictBodiesTest {

  private final ApiApp app = ApiApp.RUNNING;
  private final ApiApp.Caller caller = app.first();
  private final String channelOrderId = UUID.randomUUID().toString();
  private final String good = SampleOrders.body("direct", "acme", channelOrderId);

  private String orderId = "";

  @BeforeEach
  void an_order() {
    orderId = SampleOrders.receive(SampleOrders.paid());
  }

  /// The order that a bad body would make does not come to be.
  private void refused(HttpResponse<byte[]> answer, int status, String code, String pointer) {
    assertThat(answer.statusCode()).as(ApiApp.text(answer)).isEqualTo(status);
    assertThat(ApiApp.header(answer, "Content-Type")).startsWith("application/problem+json");
    var problem = ApiApp.json(answer);
    assertThat(problem.path("code").asString()).isEqualTo(code);
    assertThat(problem.path("errors").path(0).path("pointer").asString("")).isEqualTo(pointer);
    assertThat(ApiApp.text(answer)).doesNotContain("Exception", "throughline.web", "select ");
    assertThat(caller.get("/api/orders?reference=" + channelOrderId).body())
        .asString(StandardCharsets.UTF_8)
        .contains("\"orders\":[]");
  }

  private HttpResponse<byte[]> receive(String body) {
    return caller.post("/api/orders", null, body);
  }

  /// @param replaced what is replaced in a good body
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          }; }]; 400; malformed-body; ``
          {; [; 400; malformed-body; ``
          'quantity':2; 'quantity':NaN; 400; malformed-body; ``
          'quantity':2; 'quantity':02; 400; malformed-body; ``
          'quantity':2; /* two */ 'quantity':2; 400; malformed-body; ``
          'quantity':2; 'quantity':2,'quantity':3; 400; malformed-body; ``
          'quantity':2; 'quantity':1e400; 422; invalid-quantity; /lines/0/quantity
          'quantity':2; 'quantity':'2'; 400; wrong-type; /lines/0/quantity
          'quantity':2; 'quantity':true; 400; wrong-type; /lines/0/quantity
          'quantity':2; 'quantity':null; 400; wrong-type; /lines/0/quantity
          'quantity':2; 'quantity':0; 422; invalid-quantity; /lines/0/quantity
          'quantity':2; 'quantity':-1; 422; invalid-quantity; /lines/0/quantity
          'quantity':2; 'quantity':1.5; 422; invalid-quantity; /lines/0/quantity
          'quantity':2; 'quantity':2147483648; 422; invalid-quantity; /lines/0/quantity
          'quantity':2; 'quantity':9223372036854775808; 422; invalid-quantity; /lines/0/quantity
          'quantity':2; 'quantity':1e18; 422; invalid-quantity; /lines/0/quantity
          'title':'Shirt'; 'title':7; 400; wrong-type; /lines/0/title
          'title':'Shirt'; 'title':['Shirt']; 400; wrong-type; /lines/0/title
          'title':'Shirt'; 'title':null; 400; wrong-type; /lines/0/title
          'title':'Shirt'; 'title':'Shirt','titel':'x'; 400; unknown-field; /lines/0/titel
          'title':'Shirt'; 'title':'a\\u0000b'; 422; illegal-character; /lines/0/title
          'title':'Shirt'; 'title':'4111 1111 1111 1111'; 422; card-data-not-allowed; /lines/0/title
          'title':'Shirt'; 'title':'pay 3782-822463-10005 now'; 422; card-data-not-allowed; /lines/0/title
          'title':'Shirt'; 'title':'a\\ud800'; 422; illegal-character; /lines/0/title
          'title':'Shirt'; 'title':'a\\u202eb'; 422; illegal-character; /lines/0/title
          'title':'Shirt'; 'title':'a\\u200bb'; 422; illegal-character; /lines/0/title
          'paymentStatus':'paid'; 'paymentStatus':'paid','status':'CLOSED'; 400; unknown-field; /status
          'paymentStatus':'paid'; 'paymentStatus':'paid','orderId':'order-1'; 400; unknown-field; /orderId
          'amount':'20.00'; 'amount':'-20.00'; 422; invalid-money; /lines/0/unitPrice/amount
          'amount':'20.00'; 'amount':'-0'; 422; invalid-money; /lines/0/unitPrice/amount
          'amount':'20.00'; 'amount':'NaN'; 422; invalid-money; /lines/0/unitPrice/amount
          'amount':'20.00'; 'amount':'0.001'; 422; invalid-money; /lines/0/unitPrice/amount
          'amount':'20.00'; 'amount':20.00; 400; wrong-type; /lines/0/unitPrice/amount
          {'amount':'20.00','currency':'USD'}; '20.00'; 400; wrong-type; /lines/0/unitPrice
          {'amount':'20.00','currency':'USD'}; {'amount':'20.00'}; 422; validation; /lines/0/unitPrice/currency
          {'amount':'20.00','currency':'USD'}; {'amount':'20.00','currency':'XXX'}; 422; invalid-currency; /lines/0/unitPrice/currency
          {'amount':'20.00','currency':'USD'}; {'amount':'20.00','currency':'usd'}; 422; invalid-currency; /lines/0/unitPrice/currency
          {'amount':'20.00','currency':'USD'}; {'amount':'20.00','currency':'US$'}; 422; invalid-currency; /lines/0/unitPrice/currency
          2026-11-20T09:30:00Z; 0000-01-01T00:00:00Z; 422; invalid-date; /placedAt
          2026-11-20T09:30:00Z; 9999-12-31T23:59:59Z; 422; invalid-date; /placedAt
          2026-11-20T09:30:00Z; 2026-02-30T00:00:00Z; 422; invalid-date; /placedAt
          2026-11-20T09:30:00Z; 2026-11-20T09:30:00; 422; invalid-date; /placedAt
          2026-11-20T09:30:00Z; 2026-12-31T23:59:60Z; 422; invalid-date; /placedAt
          'channel':'direct'; 'channel':' direct'; 422; invalid-identifier; /channel
          'channel':'direct'; 'channel':''; 422; invalid-identifier; /channel
          'channel':'direct',; ; 422; validation; /channel
          'sku':'TEE-S'; 'sku':'e\\u0301'; 422; invalid-identifier; /lines/0/sku
          """)
  void an_order_that_cannot_be_is_refused_at_its_place(
      String replaced, @Nullable String by, int status, String code, String pointer) {
    var place = replaced.replace('\'', '"');
    var body =
        good.replaceFirst(
            Pattern.quote(place),
            Matcher.quoteReplacement(by == null ? "" : by.replace('\'', '"')));
    assertThat(body).isNotEqualTo(good);

    refused(receive(body), status, code, pointer);
  }

  @Test
  void money_of_a_currency_without_cents_has_none() {
    refused(
        receive(good.replace("USD", "JPY").replace("20.00", "20.5")),
        422,
        "invalid-money",
        "/lines/0/unitPrice/amount");
  }

  @Test
  void only_utf_8_without_a_mark_is_read() {
    for (var bytes :
        new byte[][] {
          ("\uFEFF" + good).getBytes(StandardCharsets.UTF_8),
          good.getBytes(StandardCharsets.UTF_16),
          good.replace("Shirt", "Hemd \u00e4").getBytes(StandardCharsets.ISO_8859_1),
          good.substring(0, 80).getBytes(StandardCharsets.UTF_8)
        }) {
      refused(caller.post("/api/orders", null, bytes), 400, "malformed-body", "");
    }
  }

  @Test
  void a_body_may_not_be_too_deep_too_long_or_too_fine() {
    refused(receive("[".repeat(33) + "]".repeat(33)), 400, "body-too-complex", "");
    refused(receive(good.replace("Shirt", "x".repeat(10_001))), 400, "body-too-complex", "");
    refused(
        receive(good.replace("\"quantity\":2", "\"quantity\":" + "1".repeat(41))),
        400,
        "body-too-complex",
        "");
    refused(receive("{\"lines\":[" + "1,".repeat(10_001) + "1]}"), 400, "body-too-complex", "");
    assertThat(receive(" ".repeat(1024 * 1024 + 1)).statusCode()).isEqualTo(413);
  }

  @Test
  void an_order_has_one_to_a_thousand_lines_each_with_its_id() {
    var line = good.substring(good.indexOf("[{") + 1, good.indexOf("]"));
    refused(receive(good.replace(line, "")), 422, "validation", "");
    refused(receive(good.replace(line, line + "," + line)), 422, "validation", "");
    var many =
        IntStream.range(0, 1001)
            .mapToObj(
                _ ->
                    "{\"sku\":\"S\",\"title\":\"t\",\"quantity\":1,\"unitPrice\":{\"amount\":\"1\",\"currency\":\"USD\"}}")
            .collect(Collectors.joining(","));
    var answer = receive(good.replace(line, many));
    assertThat(answer.statusCode()).isIn(400, 422);
  }

  @Test
  void an_order_has_one_currency_and_no_sum_overflows() {
    refused(receive(good.replaceFirst("\"USD\"", "\"EUR\"")), 422, "validation", "");
    var large = "999999999999999";
    var line = good.substring(good.indexOf("[{") + 1, good.indexOf("]"));
    var huge = line.replace("20.00", large).replace("\"quantity\":2", "\"quantity\":1000000000");
    refused(receive(good.replace(line, huge)), 422, "invalid-money", "");
  }

  @Test
  void a_total_that_differs_is_no_mistake_of_the_request() {
    assertThat(receive(good.replace("40.00", "40.01")).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قميص",
        "👕 small",
        "İstanbul",
        "ß Ω",
        "ก็",
        "${jndi:ldap://x}",
        "<b>x</b>",
        "'; drop table x"
      })
  void what_people_write_comes_through_as_it_is(String title) {
    var answer = receive(good.replace("Shirt", title));
    assertThat(answer.statusCode()).as(ApiApp.text(answer)).isEqualTo(201);
    var id = ApiApp.json(answer).path("orderId").asString();
    SampleOrders.await(() -> caller.get("/api/orders/" + id).statusCode() == 200);
    var received = ApiApp.json(caller.get("/api/orders/" + id + "/events")).path(0);
    assertThat(received.toString()).contains("\"title\":\"" + title + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {; 400; malformed-body; ``
          []; 400; wrong-type; ``
          'x'; 400; wrong-type; ``
          {'reason':'A','reason':'B','blocks':['ship']}; 400; malformed-body; ``
          {'blocks':['ship']}; 422; validation; /reason
          {'reason':'A','blocks':[]}; 422; validation; ``
          {'reason':'A','blocks':['fly']}; 422; validation; ``
          {'reason':'A','blocks':'ship'}; 400; wrong-type; /blocks
          {'reason':'A','blocks':[1]}; 400; wrong-type; /blocks/0
          {'reason':' ','blocks':['ship']}; 422; validation; ``
          {'reason':7,'blocks':['ship']}; 400; wrong-type; /reason
          {'reason':null,'blocks':['ship']}; 400; wrong-type; /reason
          {'reason':'A','blocks':['ship'],'at':'2026-11-20T09:30:00Z'}; 400; unknown-field; /at
          {'reason':'A','blocks':['ship'],'orderId':'order-1'}; 400; unknown-field; /orderId
          {'reason':'A','blocks':['ship'],'roles':['admin']}; 400; unknown-field; /roles
          {'reason':'A','blocks':['ship'],'dueAt':'tomorrow'}; 422; invalid-date; /dueAt
          {'reason':'A','blocks':['ship'],'dueAt':5}; 400; wrong-type; /dueAt
          {'reason':'A','blocks':['ship'],'note':'a\\u0000'}; 422; illegal-character; /note
          {'reason':'A','blocks':['ship'],'holdId':'a b '}; 422; invalid-identifier; /holdId
          {'reason':'A','blocks':['ship'],'holdId':''}; 422; invalid-identifier; /holdId
          """)
  void an_action_that_cannot_be_is_refused_at_its_place(
      String body, int status, String code, String pointer) {
    var answer = caller.post("/api/orders/" + orderId + "/holds", null, body.replace('\'', '"'));

    refused(answer, status, code, pointer);
    assertThat(
            app.owner()
                .sql(
                    "select count(*) from domain_event where stream_id = :id and event_type like"
                        + " '%HoldPlaced%'")
                .param("id", orderId)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_path_part_is_an_identifier_too() {
    var path = "/api/orders/" + orderId + "/holds/" + "x".repeat(201) + "/release";
    refused(caller.post(path, null, "{\"reason\":\"A\"}"), 422, "invalid-identifier", "/holdId");
    refused(
        caller.post("/api/orders/nobody/holds", null, "{\"reason\":\"A\",\"blocks\":[\"ship\"]}"),
        404,
        "not-found",
        "");
  }
}
