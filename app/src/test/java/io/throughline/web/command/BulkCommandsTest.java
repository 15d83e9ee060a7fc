package io.throughline.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.order.command.OrderId;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BulkCommandsTest {

  private final ApiApp app = ApiApp.RUNNING;
  private final ApiApp.Caller caller = app.first();
  private final String key = UUID.randomUUID().toString();

  private static String bulk(List<String> commands) {
    return "{\"commands\":[" + String.join(",", commands) + "]}";
  }

  private static String command(int number, String action, String orderId, String body) {
    return "{\"commandId\":\"c%d\",\"action\":\"%s\",\"orderId\":\"%s\",\"body\":%s}"
        .formatted(number, action, orderId, body.replace('\'', '"'));
  }

  private static String note(int number, String orderId) {
    return command(number, "note", orderId, "{'noteId':'n%d','text':'called'}".formatted(number));
  }

  private List<String> outcomes(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(ApiApp.text(answer)).isEqualTo(200);
    return ApiApp.json(answer)
        .path("results")
        .valueStream()
        .map(
            one ->
                one.path("outcome").asString()
                    + one.path("problem")
                        .path("code")
                        .asString("")
                        .transform(c -> c.isEmpty() ? c : " " + c))
        .toList();
  }

  @Test
  void one_that_is_bad_spoils_no_other_and_commands_of_one_order_see_each_other() {
    var orderId = SampleOrders.receive(SampleOrders.paid());
    var body =
        bulk(
            List.of(
                command(0, "place-hold", orderId, "{'holdId':'h','reason':'A','blocks':['ship']}"),
                command(1, "release-hold", orderId, "{'holdId':'h','reason':'B'}"),
                command(2, "release-hold", orderId, "{'holdId':'none','reason':'B'}"),
                command(3, "note", orderId, "{'noteId':'n','text':'x','status':'y'}"),
                command(4, "note", orderId, "{'noteId':'n','text':'a\\u0000'}"),
                command(5, "fly", orderId, "{}"),
                command(6, "note", "order-" + UUID.randomUUID(), "{'noteId':'n','text':'x'}"),
                command(7, "note", "a\\u0000b", "{'noteId':'n','text':'x'}"),
                command(8, "note", "x".repeat(9_000), "{'noteId':'n','text':'x'}"),
                command(9, "note", orderId, "[]"),
                "7",
                "{\"commandId\":\"c\",\"action\":\"receive-order\",\"body\":{}}",
                "{\"commandId\":\"c\",\"action\":\"note\",\"orderId\":\""
                    + orderId
                    + "\",\"extra\":1}",
                note(12, orderId),
                note(12, orderId)));

    assertThat(outcomes(caller.post("/api/commands", key, body)))
        .containsExactly(
            "done",
            "done",
            "refused unknown-hold",
            "refused unknown-field",
            "refused illegal-character",
            "refused validation",
            "refused not-found",
            "refused illegal-character",
            "refused invalid-identifier",
            "refused wrong-type",
            "refused wrong-type",
            "refused validation",
            "refused unknown-field",
            "done",
            "already-done");
  }

  @Test
  void an_order_may_come_in_and_be_decided_about_in_one_request() {
    var channelOrderId = UUID.randomUUID().toString();
    var order = SampleOrders.body("direct", "acme", channelOrderId);
    var id = OrderId.of("direct", "acme", channelOrderId).value();
    var body =
        bulk(
            List.of(
                "{\"commandId\":\"a\",\"action\":\"receive-order\",\"body\":" + order + "}",
                note(1, id),
                "{\"commandId\":\"b\",\"action\":\"receive-order\",\"body\":" + order + "}"));

    assertThat(outcomes(caller.post("/api/commands", key, body)))
        .containsExactly("created", "done", "already-done");
  }

  @Test
  void a_thousand_are_answered_in_their_order_and_again_byte_for_byte() {
    var orders =
        IntStream.range(0, 10).mapToObj(_ -> SampleOrders.receive(SampleOrders.paid())).toList();
    var commands =
        IntStream.range(0, 1000)
            .mapToObj(
                n ->
                    n % 3 == 2
                        ? command(
                            n, "release-hold", orders.get(n % 10), "{'holdId':'x','reason':'B'}")
                        : note(n, orders.get(n % 10)))
            .toList();

    var first = caller.post("/api/commands", key, bulk(commands));
    var again = caller.post("/api/commands", key, bulk(commands));

    assertThat(first.statusCode()).as(ApiApp.text(first)).isEqualTo(200);
    var results = ApiApp.json(first).path("results");
    assertThat(results.valueStream().map(one -> one.path("commandId").asString()))
        .containsExactlyElementsOf(IntStream.range(0, 1000).mapToObj(n -> "c" + n).toList());
    for (int n = 0; n < 1000; n++) {
      assertThat(results.path(n).path("outcome").asString())
          .isEqualTo(n % 3 == 2 ? "refused" : "done");
    }
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(ApiApp.header(again, "Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void more_than_a_thousand_and_none_are_refused() {
    var orderId = "order-" + UUID.randomUUID();
    var many = IntStream.range(0, 1001).mapToObj(n -> note(n, orderId)).toList();
    for (var body : List.of(bulk(many), bulk(List.of()))) {
      var answer = caller.post("/api/commands", key, body);
      assertThat(answer.statusCode()).isEqualTo(422);
      JsonNode problem = ApiApp.json(answer);
      assertThat(problem.path("errors").path(0).path("pointer").asString()).isEqualTo("/commands");
    }
  }

  @Test
  void whoever_may_only_report_is_refused_the_decisions_among_them() {
    var reporter = app.keyWith("\"scopes\": [\"orders:report\"]");
    var orderId = SampleOrders.receive(SampleOrders.paid());
    var body =
        bulk(List.of(note(1, orderId), command(2, "deliver", orderId, "{'shipmentId':'s'}")));

    assertThat(outcomes(reporter.post("/api/commands", key, body)))
        .containsExactly("refused missing-scope", "done");
  }

  @Test
  void races_with_others_are_overcome() throws Exception {
    var orders =
        IntStream.range(0, 5).mapToObj(_ -> SampleOrders.receive(SampleOrders.paid())).toList();
    var answers = new ArrayList<Future<HttpResponse<byte[]>>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < 6; writer++) {
        int first = writer * 100;
        var commands =
            IntStream.range(first, first + 50)
                .mapToObj(n -> note(n, orders.get(n % 5)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(commands, new Random(writer));
        answers.add(
            threads.submit(() -> caller.post("/api/commands", key + first, bulk(commands))));
      }
      for (var answer : answers) {
        assertThat(outcomes(answer.get())).hasSize(50).containsOnly("done");
      }
    }
    assertThat(orders)
        .allSatisfy(
            orderId ->
                assertThat(
                        app.owner()
                            .sql(
                                "select count(*) from domain_event where stream_id = :id and"
                                    + " event_type like '%Note%'")
                            .param("id", orderId)
                            .query(Long.class)
                            .single())
                    .isEqualTo(60));
  }
}
