package io.throughline.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// PROMISES P3: a request that is sent twice is done once.
class OnlyOnceTest {

  private final ApiApp app = ApiApp.RUNNING;
  private final ApiApp.Caller caller = app.first();
  private final String key = UUID.randomUUID().toString();

  private static void isReplayOf(HttpResponse<byte[]> first, HttpResponse<byte[]> again) {
    assertThat(ApiApp.header(first, "Idempotency-Replayed")).isEmpty();
    assertThat(ApiApp.header(again, "Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.statusCode()).isEqualTo(first.statusCode());
    assertThat(again.body()).isEqualTo(first.body());
    for (var name : new String[] {"Content-Type", "Location", "Throughline-Position"}) {
      assertThat(ApiApp.header(again, name)).as(name).isEqualTo(ApiApp.header(first, name));
    }
  }

  private static void isProblem(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).as(ApiApp.text(answer)).isEqualTo(status);
    assertThat(ApiApp.json(answer).path("code").asString()).isEqualTo(code);
  }

  private static String note(String noteId) {
    return "{\"noteId\":\"%s\",\"text\":\"called the buyer\"}".formatted(noteId);
  }

  private long remembered() {
    return app.owner()
        .sql("select count(*) from api_answer where idempotency_key = :key")
        .param("key", key)
        .query(Long.class)
        .single();
  }

  @Test
  void a_created_order_is_answered_the_same_byte_for_byte() {
    var body = SampleOrders.paid();
    var first = caller.post("/api/orders", key, body);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(ApiApp.header(first, "Location")).startsWith("/api/orders/order-");
    isReplayOf(first, caller.post("/api/orders", key, body));
  }

  @Test
  void a_refusal_is_answered_the_same_even_when_it_would_not_be_refused_any_more() {
    var orderId = SampleOrders.receive(SampleOrders.paid());
    var path = "/api/orders/" + orderId + "/holds/h1/release";
    var first = caller.post(path, key, "{\"reason\":\"CHECKED\"}");
    isProblem(first, 409, "unknown-hold");

    caller.post(
        "/api/orders/" + orderId + "/holds",
        null,
        "{\"holdId\":\"h1\",\"reason\":\"CHECK\",\"blocks\":[\"ship\"]}");

    isReplayOf(first, caller.post(path, key, "{\"reason\":\"CHECKED\"}"));
    assertThat(caller.post(path, null, "{\"reason\":\"CHECKED\"}").statusCode()).isEqualTo(200);
  }

  @Test
  void done_is_answered_done_and_not_already_done() {
    var path = "/api/orders/" + SampleOrders.receive(SampleOrders.paid()) + "/notes";
    var first = caller.post(path, key, note("n1"));

    assertThat(ApiApp.json(first).path("outcome").asString()).isEqualTo("done");
    isReplayOf(first, caller.post(path, key, note("n1")));
    assertThat(ApiApp.json(caller.post(path, null, note("n1"))).path("outcome").asString())
        .isEqualTo("already-done");
  }

  @Test
  void another_request_under_the_same_key_is_refused_and_not_done() {
    var orderId = SampleOrders.receive(SampleOrders.paid());
    caller.post("/api/orders/" + orderId + "/notes", key, note("n1"));

    isProblem(
        caller.post("/api/orders/" + orderId + "/notes", key, note("n2")),
        422,
        "idempotency-key-reused");
    isProblem(
        caller.post("/api/orders/" + orderId + "/notes?x=1", key, note("n1")),
        422,
        "idempotency-key-reused");
    isProblem(
        caller.post("/api/orders/" + orderId + "/tickets", key, note("n1")),
        422,
        "idempotency-key-reused");
    assertThat(
            ApiApp.json(caller.post("/api/orders/" + orderId + "/notes", null, note("n2")))
                .path("outcome")
                .asString())
        .isEqualTo("done");
  }

  @Test
  void a_second_one_is_told_that_the_first_is_in_flight() throws Exception {
    var path = "/api/orders/" + SampleOrders.receive(SampleOrders.paid()) + "/notes";
    var source = app.database().ownerDataSource();
    var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          transaction.execute(
              _ -> {
                // The first one stops where it would remember its answer.
                JdbcClient.create(source).sql("lock table api_answer in exclusive mode").update();
                var waiting = threads.submit(() -> caller.post(path, key, note("n1")));
                SampleOrders.await(this::isWaiting);
                var second = caller.post(path, key, note("n1"));
                isProblem(second, 409, "request-in-flight");
                assertThat(ApiApp.header(second, "Retry-After")).isEqualTo("1");
                return waiting;
              });

      assertThat(first).isNotNull();
      isReplayOf(first.get(), caller.post(path, key, note("n1")));
    }
  }

  private boolean isWaiting() {
    return app.owner()
        .sql("select exists(select 1 from pg_locks where not granted and locktype = 'relation')")
        .query(Boolean.class)
        .single();
  }

  @Test
  void what_nobody_could_read_is_not_remembered() {
    var path = "/api/orders/" + SampleOrders.receive(SampleOrders.paid()) + "/notes";

    isProblem(caller.post(path, key, "{"), 400, "malformed-body");
    isProblem(
        caller.post(path, key, note("n1").replace("}", ",\"status\":\"CLOSED\"}")),
        400,
        "unknown-field");
    assertThat(remembered()).isZero();
    assertThat(caller.post(path, key, note("n1")).statusCode()).isEqualTo(200);
  }

  @Test
  void many_at_once_need_a_key() {
    isProblem(caller.post("/api/commands", null, "{\"commands\":[]}"), 422, "validation");
    isProblem(
        caller.post(
            "/api/commands",
            null,
            "{\"commands\":[{\"commandId\":\"1\",\"action\":\"close\",\"orderId\":\"o\"}]}"),
        400,
        "idempotency-key-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b"})
  void a_key_that_is_none_is_refused(String wrong) {
    isProblem(
        caller.post("/api/orders", wrong, SampleOrders.paid()), 400, "idempotency-key-invalid");
  }

  @Test
  void a_key_may_have_255_characters() {
    assertThat(caller.post("/api/orders", key + "x".repeat(219), SampleOrders.paid()).statusCode())
        .isEqualTo(201);
    isProblem(
        caller.post("/api/orders", "x".repeat(256), SampleOrders.paid()),
        400,
        "idempotency-key-invalid");
  }

  @Test
  void when_the_commit_fails_neither_events_nor_answer_are_left() {
    var orderId = SampleOrders.receive(SampleOrders.paid());
    var path = "/api/orders/" + orderId + "/notes";
    SampleOrders.await(() -> app.eventsOf(orderId) >= 2);
    failCommits();
    try {
      assertThat(caller.post(path, key, note("n1")).statusCode()).isGreaterThanOrEqualTo(500);
      assertThat(remembered()).isZero();
      assertThat(notes(orderId)).isZero();
    } finally {
      app.owner().sql("drop trigger fail_commit on api_answer").update();
    }
    var later = caller.post(path, key, note("n1"));
    assertThat(ApiApp.json(later).path("outcome").asString()).isEqualTo("done");
    assertThat(ApiApp.header(later, "Idempotency-Replayed")).isEmpty();
  }

  private void failCommits() {
    app.owner()
        .sql(
            """
            create or replace function fail_commit() returns trigger language plpgsql as
            $$ begin raise exception 'the disk is full'; end $$
            """)
        .update();
    app.owner()
        .sql(
            """
            create constraint trigger fail_commit after insert on api_answer
            deferrable initially deferred for each row
            when (new.idempotency_key = '%s') execute function fail_commit()
            """
                .formatted(key))
        .update();
  }

  private long notes(String orderId) {
    return app.owner()
        .sql("select count(*) from domain_event where stream_id = :id and event_type like '%Note%'")
        .param("id", orderId)
        .query(Long.class)
        .single();
  }

  @Test
  void an_answer_that_nobody_saw_is_given_again() throws IOException {
    var orderId = SampleOrders.receive(SampleOrders.paid());
    var path = "/api/orders/" + orderId + "/notes";
    var body = note("n1");
    var request =
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Idempotency-Key: %s\r
        Content-Length: %d\r
        \r
        %s\
        """
            .formatted(path, caller.key(), key, body.length(), body);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), app.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      SampleOrders.await(() -> remembered() == 1); // and nobody reads the answer
    }

    var again = caller.post(path, key, body);

    assertThat(ApiApp.header(again, "Idempotency-Replayed")).isEqualTo("true");
    assertThat(ApiApp.json(again).path("outcome").asString()).isEqualTo("done");
    assertThat(notes(orderId)).isEqualTo(1);
  }

  @Test
  void sixteen_at_once_do_it_once() throws Exception {
    var orderId = SampleOrders.receive(SampleOrders.paid());
    var path = "/api/orders/" + orderId + "/notes";
    var answers = new ArrayList<HttpResponse<byte[]>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<HttpResponse<byte[]>> send = () -> caller.post(path, key, note("n1"));
      var all = IntStream.range(0, 16).mapToObj(_ -> send).collect(Collectors.toUnmodifiableList());
      for (var future : threads.invokeAll(all)) {
        answers.add(future.get());
      }
    }

    assertThat(answers).allMatch(one -> one.statusCode() == 200 || one.statusCode() == 409);
    var done = answers.stream().filter(one -> one.statusCode() == 200).toList();
    assertThat(done).isNotEmpty();
    assertThat(done.stream().map(ApiApp::text).distinct()).hasSize(1);
    assertThat(done.stream().filter(one -> ApiApp.header(one, "Idempotency-Replayed").isEmpty()))
        .hasSize(1);
    assertThat(notes(orderId)).isEqualTo(1);
  }

  @Test
  void what_one_caller_names_is_nothing_to_another() {
    var other = app.keyWith("\"scopes\": [\"orders:decide\", \"orders:report\"]");
    var path = "/api/orders/" + SampleOrders.receive(SampleOrders.paid()) + "/notes";
    caller.post(path, key, note("n1"));

    var answer = other.post(path, key, note("n2"));

    assertThat(ApiApp.header(answer, "Idempotency-Replayed")).isEmpty();
    assertThat(ApiApp.json(answer).path("outcome").asString()).isEqualTo("done");
  }

  @Test
  void nothing_that_names_a_person_is_remembered() {
    var body =
        SampleOrders.paid()
            .replace(
                "\"shipTo\"",
                "\"person\":{\"id\":\"c-9\",\"fields\":{\"email\":\"canary@example.com\"}},\"shipTo\"");

    assertThat(caller.post("/api/orders", key, body).statusCode()).isEqualTo(201);
    assertThat(caller.post("/api/orders", key + "-2", body).statusCode()).isEqualTo(200);
    assertThat(
            app.owner()
                .sql("select count(*) from api_answer where encode(body, 'escape') like '%canary%'")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            app.owner()
                .sql(
                    "select count(*) from domain_event where encode(payload, 'escape')"
                        + " like '%canary%'")
                .query(Long.class)
                .single())
        .isZero();
  }
}
