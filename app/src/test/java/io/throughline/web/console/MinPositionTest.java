package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.projection.orders.Orders;
import io.throughline.projection.spans.OrderSpans;
import io.throughline.web.console.SomeOrders.Wish;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Whoever wrote something and asks for it sees it, or is told to ask again; never older data.
class MinPositionTest {

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final SomeOrders orders = new SomeOrders(app);
  private final HttpClient http = HttpClient.newHttpClient();

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.header("Authorization", "Bearer " + app.firstKey()).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(app.at(path)));
  }

  /// Places a hold.
  ///
  /// @return the position that the answer names
  private long hold(String orderId) {
    var answer =
        send(
            HttpRequest.newBuilder(app.at("/api/orders/" + orderId + "/holds"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"holdId\":\"h1\",\"reason\":\"ADDRESS_CHECK\",\"blocks\":[\"ship\"]}")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Long.parseLong(answer.headers().firstValue("Throughline-Position").orElseThrow());
  }

  private StreamingEventProcessor processor(String group) {
    return app.bean(EventProcessingConfiguration.class)
        .eventProcessor(group, StreamingEventProcessor.class)
        .orElseThrow();
  }

  private static boolean isHeld(HttpResponse<String> order) {
    assertThat(order.statusCode()).as(order.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(order.body()).path("held").asBoolean();
  }

  @Test
  void what_was_written_is_seen_every_time() {
    for (int round = 0; round < 10; round++) {
      var orderId = orders.validated(Wish.USUAL);
      long position = hold(orderId);

      assertThat(isHeld(get("/api/orders/" + orderId + "?minPosition=" + position))).isTrue();
    }
  }

  @Test
  void a_read_model_that_is_behind_is_waited_for() {
    var orderId = orders.validated(Wish.USUAL);
    processor(Orders.GROUP).shutDown();
    try {
      long position = hold(orderId);
      assertThat(isHeld(get("/api/orders/" + orderId))).isFalse();

      var waiting =
          CompletableFuture.supplyAsync(
              () -> get("/api/orders/" + orderId + "?minPosition=" + position));
      processor(Orders.GROUP).start();

      assertThat(isHeld(waiting.join())).isTrue();
    } finally {
      processor(Orders.GROUP).start();
    }
  }

  @Test
  void a_read_model_that_stays_behind_is_not_asked_for_older_data() {
    var orderId = orders.validated(Wish.USUAL);
    processor(Orders.GROUP).shutDown();
    try {
      long position = hold(orderId);
      long start = System.nanoTime();

      var answer = get("/api/orders/" + orderId + "?minPosition=" + position);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("position-not-reached");
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(seconds(2), seconds(4));
      assertThat(get("/api/value-in-flight?minPosition=" + position).statusCode()).isEqualTo(200);
    } finally {
      processor(Orders.GROUP).start();
    }
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  @Test
  void a_position_that_was_rolled_back_is_nothing_to_wait_for() {
    orders.validated(Wish.USUAL);
    long skipped =
        JdbcClient.create(app.database().ownerDataSource())
            .sql("select nextval('domain_event_position')")
            .query(Long.class)
            .single();

    for (var query : new String[] {"/api/orders", "/api/value-in-flight", "/api/stock"}) {
      assertThat(get(query + "?minPosition=" + skipped).statusCode()).as(query).isEqualTo(200);
    }
  }

  @Test
  void a_position_that_nobody_was_told_is_not_reached() {
    assertThat(get("/api/orders?minPosition=999999999999").statusCode()).isEqualTo(503);
    for (var text : new String[] {"-1", "1.5", "x", "", "9999999999999999999"}) {
      var answer = get("/api/orders?minPosition=" + text);
      assertThat(answer.statusCode()).as(text).isEqualTo(400);
      assertThat(answer.body()).contains("invalid-parameter");
    }
  }

  @Test
  void every_answer_names_the_version_and_another_one_is_refused() {
    var path = app.at("/api/orders");
    var same = send(HttpRequest.newBuilder(path).header("Throughline-Version", "2026-11-20"));
    assertThat(same.statusCode()).isEqualTo(200);
    assertThat(same.headers().firstValue("Throughline-Version")).hasValue("2026-11-20");

    var other = send(HttpRequest.newBuilder(path).header("Throughline-Version", "2025-01-01"));
    assertThat(other.statusCode()).isEqualTo(400);
    assertThat(other.body()).contains("unknown-version");
    assertThat(other.headers().firstValue("Throughline-Version")).hasValue("2026-11-20");
  }

  @Test
  void a_query_waits_for_its_own_read_model_only() {
    processor(OrderSpans.GROUP).shutDown();
    try {
      var orderId = orders.validated(Wish.USUAL);
      long position = hold(orderId);

      assertThat(isHeld(get("/api/orders/" + orderId + "?minPosition=" + position))).isTrue();
      assertThat(get("/api/value-in-flight?minPosition=" + position).statusCode()).isEqualTo(503);
    } finally {
      processor(OrderSpans.GROUP).start();
    }
  }
}
