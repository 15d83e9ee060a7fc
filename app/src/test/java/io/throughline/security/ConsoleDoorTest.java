package io.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConsoleDoorTest extends DoorsCase {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

  private final HttpClient browser = browser();

  private HttpResponse<String> get(String path) {
    return send(browser, "GET", path, Map.of("Accept", "text/html"), null);
  }

  private HttpResponse<String> post(String path, String form) {
    return send(
        browser, "POST", path, Map.of("Content-Type", "application/x-www-form-urlencoded"), form);
  }

  private String csrf() {
    var matcher = CSRF.matcher(get("/login").body());
    assertThat(matcher.find()).isTrue();
    return "_csrf=" + URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8);
  }

  private HttpResponse<String> login(String key) {
    return post("/login", csrf() + "&key=" + key);
  }

  private static String link() {
    var output = DoorsApp.RUNNING.output();
    return "/login" + output.substring(output.indexOf("?token=")).lines().findFirst().orElseThrow();
  }

  @Test
  void a_stranger_is_sent_to_the_login() {
    for (var path : new String[] {"/", "/console", "/console/orders/1"}) {
      var answer = get(path);

      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(header(answer, "Location")).isEqualTo("/login");
    }
  }

  @Test
  void a_part_of_a_page_sends_the_whole_page_to_the_login() {
    var answer = send(browser, "GET", "/console/orders", Map.of("HX-Request", "true"), null);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(header(answer, "HX-Redirect")).isEqualTo("/login");
  }

  @Test
  void a_right_key_opens_the_console() {
    var answer = login(firstKey());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Location")).isEqualTo("/console");
    assertThat(get("/console").statusCode()).isEqualTo(200);
  }

  @Test
  void the_cookie_is_out_of_reach_for_scripts_and_other_sites() {
    assertThat(header(login(firstKey()), "Set-Cookie"))
        .startsWith("throughline=")
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/");
  }

  @Test
  void the_session_id_changes_at_login() {
    get("/login");
    var before = header(get("/login"), "Set-Cookie");
    var token = csrf();

    var after = header(post("/login", token + "&key=" + firstKey()), "Set-Cookie");

    assertThat(after).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void a_wrong_key_stays_outside_and_is_not_echoed() {
    var answer = login("tl_canary");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .contains("This key does not open anything.")
        .doesNotContain("tl_canary");
    assertThat(get("/console").statusCode()).isEqualTo(302);
  }

  @Test
  void guessing_at_the_login_has_to_wait_too() {
    for (int i = 0; i < 10; i++) {
      assertThat(login("tl_wrong").statusCode()).isEqualTo(401);
    }

    var answer = login("tl_wrong");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(header(answer, "Retry-After")).isNotEmpty();
    assertThat(get("/login?token=wrong").statusCode()).isEqualTo(429);
  }

  @Test
  void the_printed_link_opens_the_console_and_leaves_the_address_bar() {
    var answer = get(link());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Location")).isEqualTo("/console");
    assertThat(get("/console").statusCode()).isEqualTo(200);
    assertThat(post("/console/quarantine/1", csrf()).statusCode()).isEqualTo(200);
  }

  @Test
  void a_link_on_another_site_opens_the_console_over_a_page_of_ours() {
    var answer = send(browser, "GET", link(), Map.of("Sec-Fetch-Site", "cross-site"), null);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("url=/console").doesNotContain("token");
    assertThat(get("/console").statusCode()).isEqualTo(200);
  }

  @Test
  void the_printed_link_is_of_this_server() {
    assertThat(DoorsApp.RUNNING.output())
        .contains("http://127.0.0.1:" + app.port() + "/login?token=");
  }

  @Test
  void another_link_opens_nothing() {
    assertThat(get(link() + "x").statusCode()).isEqualTo(401);
    assertThat(get("/login?token=").statusCode()).isEqualTo(401);
    assertThat(get("/console").statusCode()).isEqualTo(302);
  }

  @Test
  void a_form_without_its_token_is_refused() {
    login(firstKey());

    assertThat(post("/console/orders/1/hold", "x=1").statusCode()).isEqualTo(403);
    assertThat(post("/logout", "x=1").statusCode()).isEqualTo(403);
    assertThat(get("/console").statusCode()).isEqualTo(200);
    assertThat(post("/console/orders/1/hold", csrf()).statusCode()).isEqualTo(200);
  }

  @Test
  void a_login_without_its_token_is_refused() {
    assertThat(post("/login", "key=" + firstKey()).statusCode()).isEqualTo(403);
    assertThat(get("/console").statusCode()).isEqualTo(302);
  }

  @Test
  void the_session_may_what_its_key_may() {
    login(keyWith(Scope.ORDERS_READ));

    assertThat(get("/console/orders").statusCode()).isEqualTo(200);
    assertThat(post("/console/orders/1/hold", csrf()).statusCode()).isEqualTo(403);
    assertThat(get("/console/quarantine").statusCode()).isEqualTo(403);
    assertThat(get("/console/quarantine").body()).contains("403 Forbidden");
  }

  @Test
  void the_session_ends_with_its_key() {
    var key = keyWith(Scope.ORDERS_READ);
    login(key);
    assertThat(get("/console").statusCode()).isEqualTo(200);

    keys().revoke(KeyText.parse(key).orElseThrow().keyId());

    assertThat(get("/console").statusCode()).isEqualTo(302);
  }

  @Test
  void logout_ends_the_session() {
    login(firstKey());

    var answer = post("/logout", csrf());

    assertThat(header(answer, "Location")).isEqualTo("/login");
    assertThat(get("/console").statusCode()).isEqualTo(302);
  }

  @Test
  void logout_is_no_link() {
    login(firstKey());
    get("/logout");

    assertThat(get("/console").statusCode()).isEqualTo(200);
  }

  @Test
  void a_session_does_not_open_the_api() {
    login(firstKey());

    isProblem(send(browser, "GET", "/api/orders", Map.of(), null), 401, "unauthenticated");
  }

  @Test
  void a_key_in_a_header_does_not_open_the_console() {
    assertThat(as(firstKey(), "GET", "/console").statusCode()).isEqualTo(302);
  }
}
