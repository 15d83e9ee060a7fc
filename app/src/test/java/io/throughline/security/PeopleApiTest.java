package io.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PeopleApiTest extends DoorsCase {

  private HttpResponse<String> send(String key, String method, String path, String body) {
    return send(
        method,
        path,
        Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json"),
        body);
  }

  private HttpResponse<String> add(String body) {
    return send(firstKey(), "POST", "/api/people", body);
  }

  private String admin() {
    return keys().issue(KeyRequest.of("admin", Role.ADMIN, null, null), "test").text();
  }

  private static String body(String userName, String password) {
    return "{\"userName\":\"%s\",\"password\":\"%s\",\"roles\":[\"OPS\"]}"
        .formatted(userName, password);
  }

  @Test
  void a_person_is_added_listed_and_never_with_the_password() {
    var added = add(body("Grace.Hopper", "twelve chars"));

    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(header(added, "Location")).startsWith("/api/people/");
    assertThat(json(added).path("userName").asString()).isEqualTo("grace.hopper");
    var listed = as(admin(), "GET", "/api/people").body();
    assertThat(listed).contains("grace.hopper").doesNotContain("argon2", "twelve");
    assertThat(as(admin(), "GET", header(added, "Location")).statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_stored_is_argon2id_with_its_cost() {
    add(body("katherine", "twelve chars"));

    var hash =
        JdbcClient.create(app.database().ownerDataSource())
            .sql("select password_hash from person where user_name = 'katherine'")
            .query(String.class)
            .single();
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void eleven_characters_are_too_short_and_twelve_are_not() {
    var refused = add(body("margaret", "eleven chrs"));

    isProblem(refused, 422, "validation");
    assertThat(json(refused).path("errors").findValuesAsString("pointer"))
        .containsExactly("/password");
    assertThat(add(body("margaret", "twelve chars")).statusCode()).isEqualTo(201);
  }

  @Test
  void a_password_with_the_name_in_it_or_of_few_characters_is_refused() {
    isProblem(add(body("dorothy", "dorothy-dorothy")), 422, "validation");
    isProblem(add(body("dorothy", "aaaaaaaaaaaaaaa")), 422, "validation");
  }

  @Test
  void a_name_is_given_once() {
    add(body("annie", "twelve chars"));

    isProblem(add(body("ANNIE", "twelve chars")), 409, "user-name-taken");
  }

  @Test
  void what_is_not_understood_is_refused() {
    isProblem(add("{\"userName\":"), 400, "malformed-body");
    isProblem(add("{\"chanels\":[]}"), 400, "unknown-field");
    isProblem(add("{\"roles\":\"OPS\"}"), 400, "wrong-type");
    isProblem(
        add("{\"userName\":\"x1\",\"password\":\"twelve chars\",\"roles\":[\"BOSS\"]}"),
        422,
        "validation");
    isProblem(
        add("{\"userName\":\"x1\",\"password\":\"twelve chars\",\"roles\":[]}"), 422, "validation");
  }

  @Test
  void only_people_admin_manages_people() {
    for (var role : Role.values()) {
      var key = keys().issue(KeyRequest.of("k", role, Set.of("shopify"), null), "test").text();
      int expected = role == Role.ADMIN ? 200 : 403;
      assertThat(as(key, "GET", "/api/people").statusCode()).as(role.name()).isEqualTo(expected);
    }
  }

  @Test
  void roles_channels_password_and_state_can_be_changed() {
    var path = header(add(body("edith", "twelve chars")), "Location");

    assertThat(
            send(
                    firstKey(),
                    "PUT",
                    path + "/access",
                    "{\"roles\":[\"FINANCE\"],\"channels\":[\"shopify\"]}")
                .statusCode())
        .isEqualTo(204);
    assertThat(
            send(firstKey(), "PUT", path + "/password", "{\"password\":\"another twelve\"}")
                .statusCode())
        .isEqualTo(204);
    assertThat(send(firstKey(), "POST", path + "/disable", "").statusCode()).isEqualTo(204);
    assertThat(json(as(firstKey(), "GET", path)).path("disabledAt").isNull()).isFalse();
    assertThat(send(firstKey(), "POST", path + "/enable", "").statusCode()).isEqualTo(204);

    var row = json(as(firstKey(), "GET", path));
    assertThat(row.path("roles").path(0).asString()).isEqualTo("FINANCE");
    assertThat(row.path("channels").path(0).asString()).isEqualTo("shopify");
    assertThat(row.path("disabledAt").isNull()).isTrue();
  }

  @Test
  void who_manages_one_channel_sees_nobody_of_another() {
    var all = header(add(body("hedy", "twelve chars")), "Location");
    var one =
        keys().issue(KeyRequest.of("one", Role.ADMIN, Set.of("shopify"), null), "test").text();

    assertThat(as(one, "GET", "/api/people").body()).doesNotContain("hedy");
    isProblem(as(one, "GET", all), 404, "not-found");
    isProblem(send(one, "POST", all + "/disable", ""), 404, "not-found");
    isProblem(send(one, "POST", "/api/people", body("mary", "twelve chars")), 403, "forbidden");
  }
}
