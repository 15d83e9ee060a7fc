package io.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoorsTest extends DoorsCase {

  private static final Map<String, String> NOTHING = Map.of();

  @Test
  void what_no_door_names_is_not_there_by_any_method() {
    for (var path :
        new String[] {
          "/elsewhere", "/error", "/actuator", "/actuator/env", "/actuator/health",
          "/actuator/heapdump", "/v3/api-docs", "/apis", "/channels", "/channelss/a/b/webhooks"
        }) {
      for (var method : METHODS) {
        isProblem(send(method, path, NOTHING, null), 404, "not-found");
      }
    }
  }

  @Test
  void a_right_key_does_not_open_what_is_not_there() {
    isProblem(as(firstKey(), "GET", "/actuator/env"), 404, "not-found");
    isProblem(as(firstKey(), "GET", "/elsewhere"), 404, "not-found");
  }

  @Test
  void a_channel_may_post_its_webhooks_without_a_key() {
    var answer = send("POST", "/channels/shopify/main/webhooks", NOTHING, "{}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("let in 2");
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void a_channel_may_do_nothing_else() {
    for (var method : METHODS) {
      if (!method.equals("POST")) {
        var answer = send(method, "/channels/shopify/main/webhooks", NOTHING, null);
        isProblem(answer, 405, "method-not-allowed");
        assertThat(header(answer, "Allow")).isEqualTo("POST");
      }
      isProblem(send(method, "/channels/shopify/main/other", NOTHING, null), 404, "not-found");
      isProblem(send(method, "/channels/shopify/webhooks", NOTHING, null), 404, "not-found");
      isProblem(send(method, "/channels/a/b/webhooks/c", NOTHING, null), 404, "not-found");
    }
  }

  @Test
  void every_answer_of_every_door_carries_the_headers() {
    for (var path :
        new String[] {
          "/login", "/console", "/api/orders", "/channels/a/b/webhooks", "/elsewhere"
        }) {
      var answer = send("GET", path, NOTHING, null);

      assertThat(header(answer, "Content-Security-Policy"))
          .isEqualTo(
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " connect-src 'self'; font-src 'self'; frame-ancestors 'none';"
                  + " base-uri 'none'; form-action 'self'");
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
      assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(header(answer, "Cache-Control")).contains("no-store");
      assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(header(answer, "Server")).isEmpty();
    }
  }

  @Test
  void a_body_at_the_limit_is_taken_and_one_byte_more_is_not() {
    var webhooks = "/channels/shopify/main/webhooks";
    int limit = 2 * 1024 * 1024;

    assertThat(send("POST", webhooks, NOTHING, "x".repeat(limit)).body())
        .isEqualTo("let in " + limit);
    isProblem(send("POST", webhooks, NOTHING, "x".repeat(limit + 1)), 413, "body-too-large");
  }

  @Test
  void a_body_that_hides_its_length_is_measured_all_the_same() {
    var webhooks = "/channels/shopify/main/webhooks";
    int limit = 2 * 1024 * 1024;

    assertThat(sendChunked(webhooks, limit).body()).isEqualTo("let in " + limit);
    isProblem(sendChunked(webhooks, limit + 1), 413, "body-too-large");
  }

  @Test
  void the_api_takes_half_of_it() {
    var key = Map.of("Authorization", "Bearer " + keyWith(Scope.ORDERS_DECIDE));
    int limit = 1024 * 1024;

    assertThat(send("POST", "/api/orders/1/hold", key, "x".repeat(limit)).statusCode())
        .isEqualTo(200);
    isProblem(
        send("POST", "/api/orders/1/hold", key, "x".repeat(limit + 1)), 413, "body-too-large");
  }

  @Test
  void path_tricks_are_refused_before_any_door() throws IOException {
    for (var path :
        new String[] {
          "/api/..;/actuator/env",
          "/api/%2e%2e/actuator/env",
          "/api//orders",
          "/api/orders;x=1",
          "/api/orders%00",
          "/api/%252e%252e/x",
          "/api/orders%0d%0aX:1",
          "/api\\orders",
          "/a%2Fb",
          "/%zz",
          "/%c0%ae%c0%ae/actuator"
        }) {
      assertThat(rawStatus("GET " + path + " HTTP/1.1\r\n")).as(path).isEqualTo(400);
    }
    assertThat(rawStatus("TRACE /api/orders HTTP/1.1\r\n")).isBetween(400, 499);
    assertThat(rawStatus("GET http://evil.example/actuator/env HTTP/1.1\r\n")).isEqualTo(404);
  }

  @Test
  void what_headers_say_of_path_and_method_is_ignored() {
    var headers =
        Map.of(
            "X-Original-URL", "/channels/a/b/webhooks",
            "X-Rewrite-URL", "/channels/a/b/webhooks",
            "X-HTTP-Method-Override", "POST",
            "X-Forwarded-Prefix", "/channels");

    isProblem(send("GET", "/elsewhere", headers, null), 404, "not-found");
    isProblem(send("GET", "/channels/a/b/webhooks", headers, null), 405, "method-not-allowed");
  }

  @Test
  void headers_without_end_are_refused() throws IOException {
    assertThat(rawStatus("GET /api/orders HTTP/1.1\r\nX: " + "a".repeat(20_000) + "\r\n"))
        .isIn(400, 431);
  }

  /// A proxy and we must never see two requests in the same bytes. Row B37.
  @Test
  void a_request_of_two_lengths_is_refused() throws IOException {
    var post = "POST /channels/a/b/webhooks HTTP/1.1\r\n";

    assertThat(rawStatus(post + "Content-Length: 4\r\nContent-Length: 5\r\n")).isEqualTo(400);
    assertThat(rawStatus(post + "Content-Length: 4, 5\r\n")).isEqualTo(400);
    assertThat(rawStatus(post + "Content-Length: -1\r\n")).isEqualTo(400);
    assertThat(rawStatus(post + "Transfer-Encoding: chunked, nonsense\r\n")).isIn(400, 501);
  }

  private int rawStatus(String requestLine) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), app.port())) {
      var request = requestLine + "Host: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 ")
          .contains("application/problem+json", "urn:throughline:problem:")
          .doesNotContain("Exception", "Tomcat");
      return Integer.parseInt(answer.substring(9, 12));
    }
  }
}
