package io.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KeysControllerTest extends DoorsCase {

  private HttpResponse<String> post(String key, String body) {
    return send(
        "POST",
        "/api/keys",
        Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json"),
        body);
  }

  @Test
  void a_made_key_works_and_its_secret_is_shown_once() {
    var made =
        post(
            firstKey(),
            "{\"name\":\"ERP\",\"scopes\":[\"orders:read\"],\"channels\":[\"shopify\"]}");

    assertThat(made.statusCode()).isEqualTo(201);
    var key = json(made).path("key").asString();
    assertThat(as(key, "GET", "/api/orders").statusCode()).isEqualTo(200);
    var listed = as(firstKey(), "GET", "/api/keys");
    assertThat(listed.body())
        .contains(json(made).path("keyId").asString())
        .doesNotContain(KeyText.parse(key).orElseThrow().secret())
        .doesNotContain(key);
  }

  @Test
  void a_revoked_key_ends_at_once_and_stays_listed() {
    var key = keyWith(Scope.ORDERS_READ);
    var keyId = KeyText.parse(key).orElseThrow().keyId();

    assertThat(as(firstKey(), "DELETE", "/api/keys/" + keyId).statusCode()).isEqualTo(204);
    assertThat(as(firstKey(), "DELETE", "/api/keys/" + keyId).statusCode()).isEqualTo(204);

    isProblem(as(key, "GET", "/api/orders"), 401, "unauthenticated");
    assertThat(as(firstKey(), "GET", "/api/keys").body()).contains(keyId);
  }

  @Test
  void an_unknown_key_cannot_be_revoked() {
    isProblem(as(firstKey(), "DELETE", "/api/keys/AAAAAAAAAAAA"), 404, "not-found");
  }

  @Test
  void a_key_cannot_give_what_it_lacks() {
    var manages = keyWith(Scope.KEYS_ADMIN);
    isProblem(post(manages, "{\"name\":\"x\",\"scopes\":[\"orders:read\"]}"), 403, "forbidden");

    var oneChannel =
        keys()
            .issue(new KeyRequest("one", Set.of(Scope.KEYS_ADMIN), Set.of("shopify"), null), "test")
            .text();
    isProblem(post(oneChannel, "{\"name\":\"x\",\"scopes\":[\"keys:admin\"]}"), 403, "forbidden");
    isProblem(
        post(oneChannel, "{\"name\":\"x\",\"scopes\":[\"keys:admin\"],\"channels\":[\"amazon\"]}"),
        403,
        "forbidden");
    assertThat(
            post(
                    oneChannel,
                    "{\"name\":\"x\",\"scopes\":[\"keys:admin\"],\"channels\":[\"shopify\"]}")
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void every_wrong_field_is_named() {
    var answer =
        post(
            firstKey(),
            "{\"name\":\" \",\"scopes\":[\"all\"],\"channels\":[],"
                + "\"expiresAt\":\"2020-01-01T00:00:00Z\"}");

    isProblem(answer, 422, "validation");
    assertThat(json(answer).path("errors").findValuesAsString("pointer"))
        .containsExactly("/name", "/scopes", "/channels", "/expiresAt");
  }

  @Test
  void a_body_that_is_not_understood_is_refused_with_its_reason() {
    isProblem(post(firstKey(), "{\"name\":"), 400, "malformed-body");
    isProblem(post(firstKey(), "{\"name\":\"a\",\"name\":\"b\"}"), 400, "malformed-body");
    isProblem(post(firstKey(), "{} {}"), 400, "wrong-type");
    isProblem(post(firstKey(), "{\"nam\":\"a\"}"), 400, "unknown-field");
    isProblem(post(firstKey(), "{\"scopes\":\"orders:read\"}"), 400, "wrong-type");
    isProblem(post(firstKey(), "null"), 400, "wrong-type");
  }

  @Test
  void other_methods_and_media_types_are_told_what_is_right() {
    var wrongMethod = as(firstKey(), "PUT", "/api/keys");
    isProblem(wrongMethod, 405, "method-not-allowed");
    assertThat(header(wrongMethod, "Allow")).contains("POST");
    isProblem(
        send(
            "POST",
            "/api/keys",
            Map.of("Authorization", "Bearer " + firstKey(), "Content-Type", "text/plain"),
            "x"),
        415,
        "unsupported-media-type");
  }

  @Test
  void a_key_gets_what_its_role_may() {
    var made =
        post(firstKey(), "{\"name\":\"shop\",\"role\":\"CONNECTOR\",\"channels\":[\"shopify\"]}");

    var me = json(as(json(made).path("key").asString(), "GET", "/api/me"));

    assertThat(me.path("id").asString()).isEqualTo("key:" + json(made).path("keyId").asString());
    assertThat(me.path("scopes").values())
        .extracting(JsonNode::asString)
        .containsExactly("orders:read", "orders:report", "settlements:import", "stock:read");
    assertThat(me.path("channels").values())
        .extracting(JsonNode::asString)
        .containsExactly("shopify");
  }

  @Test
  void a_connector_names_its_channels_and_a_role_comes_without_scopes() {
    isProblem(post(firstKey(), "{\"name\":\"x\",\"role\":\"CONNECTOR\"}"), 422, "validation");
    isProblem(post(firstKey(), "{\"name\":\"x\",\"role\":\"BOSS\"}"), 422, "validation");
    isProblem(
        post(firstKey(), "{\"name\":\"x\",\"role\":\"OPS\",\"scopes\":[\"orders:read\"]}"),
        422,
        "validation");
  }

  @Test
  void two_keys_of_one_connector_live_side_by_side_while_it_changes_over() {
    var body = "{\"name\":\"shop\",\"role\":\"CONNECTOR\",\"channels\":[\"shopify\"]}";
    var before = json(post(firstKey(), body));
    var after = json(post(firstKey(), body));
    var old = before.path("key").asString();
    var current = after.path("key").asString();

    assertThat(as(old, "GET", "/api/me").statusCode()).isEqualTo(200);
    assertThat(as(current, "GET", "/api/me").statusCode()).isEqualTo(200);
    as(firstKey(), "DELETE", "/api/keys/" + before.path("keyId").asString());

    assertThat(as(old, "GET", "/api/me").statusCode()).isEqualTo(401);
    assertThat(as(current, "GET", "/api/me").statusCode()).isEqualTo(200);
  }

  @Test
  void the_list_tells_when_a_key_was_last_used() {
    var key = keyWith(Scope.ORDERS_READ);
    var keyId = KeyText.parse(key).orElseThrow().keyId();
    assertThat(listed(keyId).path("lastUsedAt").isNull()).isTrue();

    as(key, "GET", "/api/me");

    assertThat(Instant.parse(listed(keyId).path("lastUsedAt").asString()))
        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }

  private JsonNode listed(String keyId) {
    return json(as(firstKey(), "GET", "/api/keys")).path("keys").values().stream()
        .filter(row -> row.path("keyId").asString().equals(keyId))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoever_administers_people_gives_any_role_within_his_channels() {
    var admin =
        keys().issue(KeyRequest.of("admin", Role.ADMIN, Set.of("shopify"), null), "test").text();

    assertThat(
            post(admin, "{\"name\":\"o\",\"role\":\"OPS\",\"channels\":[\"shopify\"]}")
                .statusCode())
        .isEqualTo(201);
    isProblem(post(admin, "{\"name\":\"o\",\"role\":\"OPS\"}"), 403, "forbidden");
    assertThat(as(admin, "GET", "/api/keys").body()).doesNotContain("first key");
  }
}
