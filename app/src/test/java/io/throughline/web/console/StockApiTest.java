package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StockApiTest {

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Program program = new Program(app, app.firstKey());
  private final String sku = "SKU-" + UUID.randomUUID();
  private final String item = "/api/stock/" + sku;

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> post(String path, String body) {
    return program.post(item + path, body.replace('\'', '"'));
  }

  private void receive(String receiptId, String node, int quantity) {
    var answer =
        post(
            "/receipts",
            "{'receiptId': '%s', 'node': '%s', 'quantity': %d}"
                .formatted(receiptId, node, quantity));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  private HttpResponse<String> reserve(String reservationId, int quantity) {
    return post(
        "/reservations",
        "{'reservationId': '%s', 'orderId': 'order-1', 'quantity': %d}"
            .formatted(reservationId, quantity));
  }

  private void awaitLevels(String... expected) {
    SomeOrders.await(() -> levels(program.get(item)).equals(List.of(expected)));
  }

  /// As {@code node on hand/reserved/safety/available}.
  private static List<String> levels(HttpResponse<String> answer) {
    return json(answer)
        .path("levels")
        .valueStream()
        .map(
            level ->
                "%s %d/%d/%d/%d"
                    .formatted(
                        level.path("node").asString(),
                        level.path("onHand").asInt(),
                        level.path("reserved").asInt(),
                        level.path("safetyStock").asInt(),
                        level.path("available").asInt()))
        .toList();
  }

  @Test
  void units_come_are_promised_given_back_and_leave() {
    receive("r1", "east", 10);
    post("/counts", "{'countId': 'c1', 'node': 'east', 'counted': 9}");
    post(
        "/adjustments",
        "{'adjustmentId': 'a1', 'node': 'west', 'delta': 2, 'reasonCode': 'FOUND'}");
    post("/safety-stock", "{'node': 'east', 'units': 1}");
    var reserved = json(reserve("res-1", 5));
    post("/reservations/res-1/release", "{'releaseId': 'x', 'quantity': 1, 'reason': 'CHANGED'}");
    post("/reservations/res-1/consume", "{'shipmentId': 's1', 'quantity': 3}");

    assertThat(reserved.path("outcome").asString()).isEqualTo("reserved");
    assertThat(reserved.path("node").asString()).isEqualTo("east");
    assertThat(reserved.path("quantity").asInt()).isEqualTo(5);
    awaitLevels("east 6/1/1/4", "west 2/0/0/2");
    var reservation = json(program.get(item)).path("reservations").path(0);
    assertThat(reservation.path("reservationId").asString()).isEqualTo("res-1");
    assertThat(reservation.path("orderId").asString()).isEqualTo("order-1");
    assertThat(reservation.path("quantity").asInt()).isEqualTo(1);
    assertThat(reservation.path("since").asString()).endsWith("Z");
  }

  @Test
  void too_little_is_an_answer_and_the_same_question_gets_the_same() {
    receive("r1", "east", 1);

    assertThat(json(reserve("res-1", 1)).path("outcome").asString()).isEqualTo("reserved");
    assertThat(json(reserve("res-2", 1)).path("outcome").asString()).isEqualTo("declined");
    receive("r2", "east", 5);
    assertThat(json(reserve("res-2", 1)).path("outcome").asString()).isEqualTo("declined");
    assertThat(json(reserve("res-3", 9)).path("outcome").asString()).isEqualTo("declined");
    assertThat(
            json(post(
                    "/reservations",
                    "{'reservationId': 'res-4', 'orderId': 'o', 'quantity': 9,"
                        + " 'allowPartial': true}"))
                .path("quantity")
                .asInt())
        .isEqualTo(5);
    assertThat(json(reserve("res-1", 2)).path("code").asString())
        .isEqualTo("reservation-id-reused");
  }

  @Test
  void a_repeated_report_changes_nothing_and_is_no_error() {
    receive("r1", "east", 3);
    receive("r1", "east", 3);
    receive("r1", "east", 4);

    awaitLevels("east 3/0/0/3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          /receipts; {}; receiptId is missing
          /receipts; {'receiptId': 'r', 'node': 'east'}; quantity is missing
          /receipts; {'receiptId': 'r', 'node': 'east', 'quantity': 0}; from 1 to
          /receipts; {'receiptId': ' ', 'node': 'east', 'quantity': 1}; no blank
          /receipts; {'receiptId': 'r', 'node': 'a\\u0000b', 'quantity': 1}; control, unassigned
          /receipts; {'receiptId': 'r', 'node': 'a\\ud83d', 'quantity': 1}; control, unassigned
          /receipts; {'receiptId': 'r', 'node': 'e', 'quantity': 1, 'at': '1999-12-31T23:59:59Z'}; of this century
          /receipts; {'receiptId': 'r', 'node': 'e', 'quantity': 1, 'at': '9999-12-31T23:59:59Z'}; of this century
          /counts; {'countId': 'c', 'node': 'east', 'counted': -1}; from 0 to
          /adjustments; {'adjustmentId': 'a', 'node': 'e', 'delta': 0, 'reasonCode': 'X'}; zero units
          /adjustments; {'adjustmentId': 'a', 'node': 'e', 'delta': 1, 'reasonCode': 'a b'}; reason code
          /adjustments; {'adjustmentId': 'a', 'node': 'e', 'delta': 1, 'reasonCode': 'X', 'note': '\\u0000'}; control, unassigned
          /safety-stock; {'node': 'e', 'units': -1}; from 0 to
          /reservations; {'reservationId': 'r', 'quantity': 1}; orderId is missing
          /reservations/r/release; {'quantity': 1, 'reason': 'X'}; releaseId is missing
          /reservations/r/consume; {'shipmentId': 's'}; quantity is missing
          """)
  void what_cannot_be_is_refused_with_the_place(String path, String body, String why) {
    var answer = post(path, body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(json(answer).path("detail").asString()).contains(why);
  }

  @Test
  void what_is_no_body_of_this_place_is_malformed() {
    assertThat(post("/receipts", "{").statusCode()).isEqualTo(400);
    assertThat(post("/receipts", "{'receiptId': 'r', 'node': 'e', 'quantity': '1'}").statusCode())
        .isEqualTo(400);
    assertThat(post("/receipts", "{'receiptId': 'r', 'node': 'e', 'units': 1}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void what_nobody_heard_of_is_not_found() {
    assertThat(program.get(item).statusCode()).isEqualTo(404);
    assertThat(program.get("/api/stock/" + "x".repeat(101)).statusCode()).isEqualTo(404);
    assertThat(
            post("/reservations/r/release", "{'releaseId': 'x', 'quantity': 1, 'reason': 'X'}")
                .statusCode())
        .isEqualTo(404);
    assertThat(program.post("/api/stock/" + "x".repeat(101) + "/receipts", "{}").statusCode())
        .isEqualTo(422);
  }

  @Test
  void levels_are_listed_by_filter_page_by_page() {
    receive("r1", "east", 1);
    receive("r2", "north", 2);
    receive("r3", "west", 3);
    reserve("res-1", 3);
    awaitLevels("east 1/0/0/1", "north 2/0/0/2", "west 3/3/0/0");

    assertThat(listed("sku=" + sku + "&limit=2")).containsExactly("east", "north", "west");
    assertThat(listed("sku=" + sku + "&node=north")).containsExactly("north");
    assertThat(listed("sku=" + sku + "&onlyShort=true")).containsExactly("west");
    assertThat(listed("sku=" + sku + "x")).isEmpty();
    for (var wrong : List.of("onlyShort=maybe", "limit=0", "limit=201", "cursor=x", "sku=%00")) {
      assertThat(program.get("/api/stock?" + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  private List<String> listed(String query) {
    var seen = new ArrayList<String>();
    var next = "";
    do {
      var answer = program.get("/api/stock?" + query + next);
      json(answer).path("levels").forEach(level -> seen.add(level.path("node").asString()));
      var cursor = json(answer).path("next");
      next = cursor.isString() ? "&cursor=" + cursor.asString() : "";
      assertThat(answer.headers().firstValue("Link").isPresent()).isEqualTo(!next.isEmpty());
    } while (!next.isEmpty());
    return seen;
  }

  @Test
  void reservations_come_page_by_page() {
    receive("r1", "east", 5);
    for (int number = 0; number < 5; number++) {
      reserve("res-" + number, 1);
    }
    awaitLevels("east 5/5/0/0");

    var seen = new ArrayList<String>();
    var next = "";
    do {
      var answer = json(program.get(item + "?limit=2" + next));
      answer.path("reservations").forEach(one -> seen.add(one.path("reservationId").asString()));
      next = answer.path("next").isString() ? "&cursor=" + answer.path("next").asString() : "";
    } while (!next.isEmpty());
    assertThat(seen).containsExactly("res-0", "res-1", "res-2", "res-3", "res-4");
  }

  @Test
  void reading_and_writing_need_scopes_of_their_own() {
    receive("r1", "east", 5);
    reserve("res-1", 1);
    awaitLevels("east 5/1/0/4");
    var reader = new Program(app, app.keyWith("\"scopes\": [\"stock:read\"]"));
    var writer = new Program(app, app.keyWith("\"scopes\": [\"stock:write\"]"));
    var orders = new Program(app, app.keyWith("\"scopes\": [\"orders:read\"]"));
    var count = "{\"countId\": \"c\", \"node\": \"east\", \"counted\": 5}";

    assertThat(reader.get(item).statusCode()).isEqualTo(200);
    assertThat(reader.get("/api/stock").statusCode()).isEqualTo(200);
    assertThat(reader.post(item + "/counts", count).statusCode()).isEqualTo(403);
    assertThat(writer.post(item + "/counts", count).statusCode()).isEqualTo(204);
    assertThat(writer.get(item).statusCode()).isEqualTo(403);
    assertThat(orders.get(item).statusCode()).isEqualTo(403);
  }

  @Test
  void a_key_of_some_channels_sees_levels_but_not_whose_the_reservations_are() {
    receive("r1", "east", 5);
    reserve("res-1", 1);
    awaitLevels("east 5/1/0/4");
    var narrow =
        new Program(app, app.keyWith("\"scopes\": [\"stock:read\"], \"channels\": [\"amazon\"]"));

    assertThat(levels(narrow.get(item))).containsExactly("east 5/1/0/4");
    assertThat(narrow.get(item).body()).doesNotContain("order-1");
  }

  @Test
  void the_file_has_the_levels_of_the_list() {
    receive("r1", "=east", 5);
    awaitLevels("=east 5/0/0/5");
    var person = Browser.ofEverything(app);

    assertThat(person.page("/console/stock.csv?sku=" + sku).lines())
        .containsExactly(
            "sku,node,on_hand,reserved,safety_stock,available", sku + ",'=east,5,0,0,5");
  }
}
