package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExceptionCasesApiTest {

  private static final String PATH = "/api/exception-cases";

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final SomeCases some = new SomeCases(app);
  private final Program program = new Program(app, app.firstKey());

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private List<String> ids(String query) {
    return ids(program, query);
  }

  private List<String> ids(Program by, String query) {
    var answer = by.get(PATH + "?type=" + some.type() + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return json(answer)
        .path("cases")
        .valueStream()
        .map(one -> one.path("caseId").asString())
        .toList();
  }

  private void awaitState(String caseId, String state) {
    SomeOrders.await(
        () -> json(program.get(PATH + "/" + caseId)).path("state").asString().equals(state));
  }

  @Test
  void cases_are_listed_by_filter_and_counted() {
    var high = some.raise("HIGH", "shopify", "order-1");
    var low = some.raise("LOW", null, "order-2");

    assertThat(ids("")).containsExactlyInAnyOrder(high, low);
    assertThat(ids("&severity=HIGH")).containsExactly(high);
    assertThat(ids("&subject=order-2")).containsExactly(low);
    assertThat(ids("&channel=shopify")).containsExactly(high);
    assertThat(ids("&owner=operations&state=open")).hasSize(2);
    assertThat(ids("&state=resolved")).isEmpty();
    assertThat(program.get(PATH + "?state=lost").statusCode()).isEqualTo(400);
    assertThat(program.get(PATH + "?limit=201").statusCode()).isEqualTo(400);
    assertThat(program.get(PATH + "?cursor=x").statusCode()).isEqualTo(400);
    assertThat(program.get(PATH + "/counts?type=" + some.type()).body())
        .isEqualTo(
            "[{\"type\":\"%s\",\"severity\":\"HIGH\",\"open\":1},{\"type\":\"%s\",\"severity\":\"LOW\",\"open\":1}]"
                .formatted(some.type(), some.type()));
  }

  @Test
  void pages_follow_each_other_by_cursor_and_link() {
    for (int i = 0; i < 5; i++) {
      some.raise("LOW", "shopify", "order-" + i);
    }
    var seen = new ArrayList<String>();
    var next = "";
    do {
      var answer = program.get(PATH + "?type=" + some.type() + "&limit=2" + next);
      json(answer).path("cases").forEach(one -> seen.add(one.path("caseId").asString()));
      var cursor = json(answer).path("next");
      next = cursor.isString() ? "&cursor=" + cursor.asString() : "";
      assertThat(answer.headers().firstValue("Link").isPresent()).isEqualTo(!next.isEmpty());
    } while (!next.isEmpty());

    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void a_case_is_assigned_and_resolved_once() {
    var caseId = some.raise("HIGH", "shopify", "order-1");
    var path = PATH + "/" + caseId;

    assertThat(program.post(path + "/assign", "{\"owner\": \"ann\"}").statusCode()).isEqualTo(204);
    SomeOrders.await(() -> json(program.get(path)).path("owner").asString().equals("ann"));
    assertThat(program.post(path + "/resolve", "{\"resolution\": \"SOLD\"}").statusCode())
        .isEqualTo(204);
    assertThat(program.post(path + "/resolve", "{\"resolution\": \"SOLD\"}").statusCode())
        .isEqualTo(204);
    awaitState(caseId, "resolved");
    assertThat(json(program.get(path)).path("resolved").path("resolution").asString())
        .isEqualTo("SOLD");

    var again = program.post(path + "/resolve", "{\"resolution\": \"LOST\"}");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(json(again).path("code").asString()).isEqualTo("case-resolved");
    assertThat(program.post(path + "/assign", "{\"owner\": \"bob\"}").statusCode()).isEqualTo(409);
  }

  @Test
  void what_is_missing_or_unknown_is_said() {
    var path = PATH + "/" + some.raise("HIGH", "shopify", "order-1");

    assertThat(program.post(path + "/assign", "{}").statusCode()).isEqualTo(422);
    assertThat(program.post(path + "/assign", "{\"owner\": \" \"}").statusCode()).isEqualTo(422);
    assertThat(program.post(path + "/resolve", "{}").statusCode()).isEqualTo(422);
    assertThat(program.get(PATH + "/case-1").statusCode()).isEqualTo(404);
    assertThat(program.post(PATH + "/case-1/resolve", "{\"resolution\": \"X\"}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_key_sees_the_cases_of_its_channels_and_none_of_no_channel() {
    var shopify = some.raise("HIGH", "shopify", "order-1");
    var none = some.raise("HIGH", null, "order-2");
    var amazon = some.raise("HIGH", "amazon", "order-3");
    var narrow =
        new Program(
            app,
            app.keyWith(
                "\"scopes\": [\"orders:read\", \"orders:decide\"], \"channels\": [\"amazon\"]"));

    assertThat(ids(narrow, "")).containsExactly(amazon);
    for (var hidden : List.of(shopify, none)) {
      assertThat(narrow.get(PATH + "/" + hidden).statusCode()).isEqualTo(404);
      assertThat(
              narrow.post(PATH + "/" + hidden + "/resolve", "{\"resolution\": \"X\"}").statusCode())
          .isEqualTo(404);
    }
    assertThat(narrow.post(PATH + "/" + amazon + "/assign", "{\"owner\": \"a\"}").statusCode())
        .isEqualTo(204);
    var reader = new Program(app, app.keyWith("\"scopes\": [\"orders:read\"]"));
    assertThat(reader.post(PATH + "/" + amazon + "/assign", "{\"owner\": \"a\"}").statusCode())
        .isEqualTo(403);
  }
}
