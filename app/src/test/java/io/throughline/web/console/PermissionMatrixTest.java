package io.throughline.web.console;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.security.Role;
import io.throughline.security.SessionsForTests;
import io.throughline.web.console.SomeOrders.Wish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks the permission matrix against the running program. Rules: PROMISES 5.4, B27 to B29.
class PermissionMatrixTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
  private static final String NOBODYS_ORDER = "order-00000000-0000-5000-8000-000000000000";

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final HttpClient client = HttpClient.newHttpClient();

  private Map<Role, String> keys(Set<String> channels) {
    return Arrays.stream(Role.values())
        .collect(
            toMap(
                Function.identity(), role -> SessionsForTests.key(app.context(), role, channels)));
  }

  /// What was answered, without reading what never ends.
  private record Answer(int status, String location, String body) {}

  private Answer send(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(app.at("/").resolve(path).toString()))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (var in = answer.body()) {
        boolean endless =
            answer.headers().firstValue("Content-Type").orElse("").contains("event-stream");
        return new Answer(
            answer.statusCode(),
            answer.headers().firstValue("Location").orElse(""),
            endless ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String filled(String path, String orderId) {
    var exact = path.replace("{orderId}", orderId).replace("/**", "/nothing-here");
    return VARIABLE.matcher(exact).replaceAll("1");
  }

  private Answer withKey(PermissionMatrix.Row row, String orderId, String key) {
    return send(
        row.method(),
        filled(row.path(), orderId),
        row.method().equals("GET") ? "" : "{}",
        "Authorization",
        "Bearer " + key,
        "Content-Type",
        "application/json");
  }

  private Answer withSession(PermissionMatrix.Row row, String cookie) {
    var form = row.method().equals("GET") ? "" : "_csrf=" + csrf(cookie);
    return send(
        row.method(),
        filled(row.path(), NOBODYS_ORDER),
        form,
        "Cookie",
        cookie,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Accept",
        "text/html");
  }

  private String csrf(String cookie) {
    var matcher = TOKEN.matcher(send("GET", "/login", "", "Cookie", cookie).body());
    assertThat(matcher.find()).isTrue();
    return URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8);
  }

  @Test
  void every_place_of_the_program_has_its_row_and_every_row_its_place() {
    var mapping =
        (RequestMappingHandlerMapping) app.context().getBean("requestMappingHandlerMapping");
    var mapped = new TreeSet<String>();
    mapping
        .getHandlerMethods()
        .keySet()
        .forEach(
            info ->
                info.getPatternValues().stream()
                    .filter(path -> !path.equals("/error"))
                    .forEach(
                        path ->
                            info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path))));

    assertThat(PermissionMatrix.rows().stream().map(PermissionMatrix.Row::place))
        .containsExactlyInAnyOrderElementsOf(mapped);
  }

  @Test
  void a_key_of_each_role_may_what_its_column_says() {
    var keys = keys(Set.of("shopify", "amazon"));
    var wrong = new ArrayList<String>();
    for (var row : PermissionMatrix.rows()) {
      if (row.api()) {
        keys.forEach(
            (role, key) -> {
              int status = withKey(row, NOBODYS_ORDER, key).status();
              compare(row, role, status, wrong);
            });
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void a_session_of_each_role_may_what_its_column_says() {
    var wrong = new ArrayList<String>();
    for (var role : Role.values()) {
      for (var row : PermissionMatrix.rows()) {
        if (!row.api() && !row.open()) {
          var cookie = SessionsForTests.open(app.context(), role.scopes(), null);
          compare(row, role, withSession(row, cookie).status(), wrong);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static void compare(PermissionMatrix.Row row, Role role, int status, List<String> wrong) {
    boolean letIn = status != 401 && status != 403;
    if (letIn != row.allowed().contains(role) || status >= 500) {
      wrong.add(row.place() + " as " + role + ": " + status);
    }
  }

  @Test
  void nobody_gets_nothing() {
    var wrong = new ArrayList<String>();
    for (var row : PermissionMatrix.rows()) {
      if (row.open()) {
        continue;
      }
      var answer =
          row.api()
              ? send(row.method(), filled(row.path(), NOBODYS_ORDER), "")
              : withSession(row, newcomer());
      boolean refused =
          row.api()
              ? answer.status() == 401
              : answer.status() == 302 && answer.location().equals("/login");
      if (!refused) {
        wrong.add(row.place() + ": " + answer.status());
      }
    }

    assertThat(wrong).isEmpty();
  }

  /// A browser that has seen the login and nothing else.
  private String newcomer() {
    var request = HttpRequest.newBuilder(app.at("/login")).build();
    try {
      return client
          .send(request, HttpResponse.BodyHandlers.discarding())
          .headers()
          .firstValue("Set-Cookie")
          .orElseThrow()
          .split(";", 2)[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_order_of_another_channel_is_answered_like_one_that_is_not_there() {
    var foreign = new SomeOrders(app).validated(Wish.USUAL.from("amazon"));
    var keys = keys(Set.of("shopify"));
    for (var row : PermissionMatrix.rows()) {
      if (!row.api() || !row.path().contains("{orderId}")) {
        continue;
      }
      for (var role : row.allowed()) {
        var key = String.valueOf(keys.get(role));
        var unknown = withKey(row, NOBODYS_ORDER, key);
        var answer = withKey(row, foreign, key);

        assertThat(answer.status()).as(row.place() + " as " + role).isEqualTo(unknown.status());
        assertThat(answer.body().replace(foreign, ""))
            .as(row.place() + " as " + role)
            .isEqualTo(unknown.body().replace(NOBODYS_ORDER, ""));
        if (row.method().equals("GET")) {
          assertThat(answer.status()).as(row.place()).isEqualTo(404);
        }
      }
    }
  }

  @Test
  void no_way_of_writing_a_path_opens_it() {
    var key = SessionsForTests.key(app.context(), Role.MONITOR, null);
    for (var path :
        List.of(
            "/api/orders/",
            "/api//orders",
            "/api/./orders",
            "/api/orders/../orders",
            "/api/orders;a=b",
            "/api/orders%2f",
            "/api/%6frders",
            "/API/orders",
            "/api/orders.json",
            "/api/me/../orders",
            "/api/me%2f..%2forders",
            "/api/me;/orders",
            "/console/../api/orders",
            "/api/orders%00",
            "/api/orders?reason=customer-request")) {
      var uri = app.at("/");
      var status = RawRequest.status(uri.getPort(), path, "Authorization: Bearer " + key);
      assertThat(status).as(path).isIn(400, 403, 404);
    }
  }
}
