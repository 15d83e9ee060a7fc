package io.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.people.Person;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  private HttpResponse<String> login(Person person) {
    return login(person.userName(), PASSWORD);
  }

  private HttpResponse<String> login(String userName, String password) {
    return post("/login", csrf() + fields(userName, password));
  }

  private static String fields(String userName, String password) {
    return "&username="
        + URLEncoder.encode(userName, StandardCharsets.UTF_8)
        + "&password="
        + URLEncoder.encode(password, StandardCharsets.UTF_8);
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
  void name_and_password_open_the_console() {
    var answer = login(person(Role.OPS));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Location")).isEqualTo("/console");
    assertThat(get("/console").statusCode()).isEqualTo(200);
  }

  @Test
  void a_user_name_is_the_same_in_any_case() {
    var person = person(Role.OPS);

    assertThat(login(" " + person.userName().toUpperCase(Locale.ROOT), PASSWORD).statusCode())
        .isEqualTo(302);
  }

  @Test
  void whoever_sees_no_orders_comes_to_what_he_may_see() {
    assertThat(header(login(person(Role.ADMIN)), "Location")).isEqualTo("/console/access");
    assertThat(header(login(person(Role.MONITOR)), "Location")).isEqualTo("/console/me");
  }

  @Test
  void a_key_is_for_programs_and_does_not_log_in() {
    assertThat(post("/login", csrf() + "&key=" + firstKey()).statusCode()).isEqualTo(400);
    assertThat(login(firstKey(), firstKey()).statusCode()).isEqualTo(401);
    assertThat(get("/console").statusCode()).isEqualTo(302);
  }

  @Test
  void the_cookie_is_out_of_reach_for_scripts_and_other_sites() {
    assertThat(header(login(person(Role.OPS)), "Set-Cookie"))
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

    var after =
        header(post("/login", token + fields(person(Role.OPS).userName(), PASSWORD)), "Set-Cookie");

    assertThat(after).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void unknown_name_wrong_password_and_disabled_person_are_answered_alike() {
    var known = person(Role.OPS);
    var disabled = person(Role.OPS);
    person(Role.ADMIN);
    people().disable(disabled.personId(), "test");

    var wrong = login(known.userName(), "canary-canary");
    var unknown = login("canary-nobody", "canary-canary");
    var out = login(disabled);

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(out.statusCode()).isEqualTo(401);
    assertThat(withoutToken(unknown)).isEqualTo(withoutToken(wrong)).isEqualTo(withoutToken(out));
    assertThat(wrong.body())
        .contains("This name and password do not open anything.")
        .doesNotContain("canary");
    assertThat(get("/console").statusCode()).isEqualTo(302);
  }

  private static String withoutToken(HttpResponse<String> page) {
    return CSRF.matcher(page.body()).replaceAll("");
  }

  @Test
  void an_unknown_name_takes_as_long_as_a_wrong_password() {
    var known = person(Role.OPS).userName();
    login(known, "warm-up-warm-up");
    login("nobody-here", "warm-up-warm-up");

    long wrong = fastest(() -> login(known, "wrong-wrong-wrong"));
    long unknown = fastest(() -> login("nobody-here", "wrong-wrong-wrong"));

    assertThat(unknown).isBetween(wrong / 3, wrong * 3);
  }

  private static long fastest(Runnable work) {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long begun = System.nanoTime();
      work.run();
      fastest = Math.min(fastest, System.nanoTime() - begun);
    }
    return fastest;
  }

  @Test
  void after_ten_failures_not_even_the_right_password_is_looked_at() {
    var person = person(Role.OPS);
    for (int i = 0; i < 10; i++) {
      assertThat(login(person.userName(), "wrong-" + i).statusCode()).isEqualTo(401);
    }

    var answer = login(person);

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
    login(person(Role.OPS));

    assertThat(post("/console/orders/1/hold", "x=1").statusCode()).isEqualTo(403);
    assertThat(post("/logout", "x=1").statusCode()).isEqualTo(403);
    assertThat(get("/console").statusCode()).isEqualTo(200);
    assertThat(post("/console/orders/1/hold", csrf()).statusCode()).isEqualTo(200);
  }

  @Test
  void a_login_without_its_token_is_refused() {
    assertThat(post("/login", fields(person(Role.OPS).userName(), PASSWORD)).statusCode())
        .isEqualTo(403);
    assertThat(get("/console").statusCode()).isEqualTo(302);
  }

  @Test
  void the_session_may_what_its_roles_may() {
    login(person(Role.FINANCE));

    assertThat(get("/console/orders").statusCode()).isEqualTo(200);
    assertThat(post("/console/orders/1/hold", csrf()).statusCode()).isEqualTo(403);
    assertThat(get("/console/quarantine").statusCode()).isEqualTo(403);
    assertThat(get("/console/quarantine").body()).contains("403 Forbidden");
  }

  @Test
  void every_session_of_a_person_ends_with_a_change_of_the_person() {
    var person = person(Role.OPS);
    person(Role.ADMIN);
    for (var change :
        List.<Runnable>of(
            () -> people().setAccess(person.personId(), Set.of(Role.OPS), null, "test"),
            () -> people().setPassword(person.personId(), PASSWORD, "test"),
            () -> people().disable(person.personId(), "test"))) {
      assertThat(login(person).statusCode()).isEqualTo(302);
      assertThat(get("/console").statusCode()).isEqualTo(200);
      pause();

      change.run();

      assertThat(get("/console").statusCode()).isEqualTo(302);
      pause();
    }
    assertThat(login(person).statusCode()).isEqualTo(401);
  }

  /// Sessions know their beginning to the millisecond.
  private static void pause() {
    long next = System.currentTimeMillis() + 2;
    while (System.currentTimeMillis() < next) {
      Thread.onSpinWait();
    }
  }

  @Test
  void logout_ends_the_session_and_lets_the_browser_forget() {
    login(person(Role.OPS));

    var answer = post("/logout", csrf());

    assertThat(header(answer, "Clear-Site-Data")).contains("cache", "cookies", "storage");
    assertThat(header(answer, "Location")).isEqualTo("/login");
    assertThat(get("/console").statusCode()).isEqualTo(302);
  }

  @Test
  void logout_is_no_link() {
    login(person(Role.OPS));
    get("/logout");

    assertThat(get("/console").statusCode()).isEqualTo(200);
  }

  @Test
  void a_session_does_not_open_the_api() {
    login(person(Role.OPS));

    isProblem(send(browser, "GET", "/api/orders", Map.of(), null), 401, "unauthenticated");
  }

  @Test
  void a_key_in_a_header_does_not_open_the_console() {
    assertThat(as(firstKey(), "GET", "/console").statusCode()).isEqualTo(302);
  }
}
