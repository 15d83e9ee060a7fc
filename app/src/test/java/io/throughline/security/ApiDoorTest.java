package io.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiDoorTest extends DoorsCase {

  @Test
  void without_a_key_nothing_is_told() {
    for (var path : new String[] {"/api/orders", "/api/keys", "/api/nowhere", "/api"}) {
      for (var method : METHODS) {
        var answer = send(method, path, Map.of(), null);

        isProblem(answer, 401, "unauthenticated");
        assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer realm=\"throughline\"");
      }
    }
  }

  @Test
  void a_key_opens_what_its_scope_names_and_no_more() {
    var reads = keyWith(Scope.ORDERS_READ);

    assertThat(as(reads, "GET", "/api/orders/1").statusCode()).isEqualTo(200);
    assertThat(as(reads, "HEAD", "/api/orders/1").statusCode()).isEqualTo(200);
    for (var method : new String[] {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"}) {
      isProblem(as(reads, method, "/api/orders/1/holds"), 403, "forbidden");
    }
    isProblem(as(reads, "GET", "/api/quarantine"), 403, "forbidden");
    isProblem(as(reads, "GET", "/api/keys"), 403, "forbidden");
  }

  @Test
  void every_scope_opens_its_own_place() {
    var decides = keyWith(Scope.ORDERS_DECIDE);
    var operates = keyWith(Scope.OPERATIONS);
    var manages = keyWith(Scope.KEYS_ADMIN);

    assertThat(as(decides, "POST", "/api/orders/1/holds").statusCode()).isEqualTo(200);
    isProblem(as(decides, "GET", "/api/orders"), 403, "forbidden");
    assertThat(as(operates, "POST", "/api/quarantine/1/retry").statusCode()).isEqualTo(200);
    isProblem(as(operates, "GET", "/api/orders"), 403, "forbidden");
    assertThat(as(manages, "GET", "/api/keys").statusCode()).isEqualTo(200);
    isProblem(as(manages, "GET", "/api/orders"), 403, "forbidden");
  }

  @Test
  void a_refusal_names_the_scope_that_is_missing() {
    var answer = as(keyWith(Scope.ORDERS_READ), "GET", "/api/dead-letters");

    assertThat(json(answer).path("detail").asString())
        .isEqualTo("This API key lacks the scope operations.");
  }

  @Test
  void a_place_without_a_rule_does_not_exist_even_for_every_scope() {
    for (var method : METHODS) {
      isProblem(as(firstKey(), method, "/api/nowhere"), 404, "not-found");
    }
  }

  @Test
  void wrong_expired_and_revoked_keys_get_the_same_answer() {
    var expired =
        keys()
            .issue(
                new KeyRequest(
                    "old", Set.of(Scope.values()), null, Instant.parse("2020-01-01T00:00:00Z")),
                "test");
    var revoked = keyWith(Scope.values());
    keys().revoke(KeyText.parse(revoked).orElseThrow().keyId());
    var unknown = KeyText.random(new SecureRandom());
    var bodies = new HashSet<String>();

    for (var key : new String[] {expired.text(), revoked, unknown.text(), "tl_x", "'or 1=1--"}) {
      var answer = as(key, "GET", "/api/orders");
      isProblem(answer, 401, "unauthenticated");
      assertThat(header(answer, "WWW-Authenticate"))
          .isEqualTo("Bearer realm=\"throughline\", error=\"invalid_token\"");
      bodies.add(answer.body());
    }
    assertThat(bodies).hasSize(1);
  }

  @Test
  void other_schemes_are_not_taken() {
    for (var header : new String[] {"Basic dGw6dGw=", "Bearer", "Bearer ", firstKey()}) {
      isProblem(
          send("GET", "/api/orders", Map.of("Authorization", header), null),
          401,
          "unauthenticated");
    }
    assertThat(
            send("GET", "/api/orders", Map.of("Authorization", "bearer " + firstKey()), null)
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void the_eleventh_wrong_key_in_a_minute_has_to_wait_and_a_right_one_passes() {
    for (int i = 0; i < 10; i++) {
      isProblem(as("tl_wrong", "GET", "/api/orders"), 401, "unauthenticated");
    }

    var answer = as("tl_wrong", "GET", "/api/orders");

    isProblem(answer, 429, "rate-limited");
    assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(1, 60);
    assertThat(as(firstKey(), "GET", "/api/orders").statusCode()).isEqualTo(200);
  }

  @Test
  void no_cookie_is_given_and_no_session_is_taken() {
    var answer = as(firstKey(), "GET", "/api/orders");

    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void the_first_key_is_printed_at_the_first_start_and_never_again() {
    assertThat(app.output()).containsOnlyOnce("First API key");
    try (var again = DoorsApp.start(app.database())) {
      assertThat(again.output()).contains("Console:").doesNotContain("First API key");
    }
  }
}
