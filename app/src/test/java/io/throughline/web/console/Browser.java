package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.security.SessionsForTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A person at the console. Keeps cookies, does not follow redirects by itself.
final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

  private final ConsoleApp app;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  Browser(ConsoleApp app) {
    this.app = app;
  }

  /// In a session that may what this key may.
  static Browser with(ConsoleApp app, String key) {
    var browser = new Browser(app);
    var cookie = SessionsForTests.open(app.context(), key) + "; Path=/";
    try {
      browser.cookies.put(app.at("/"), Map.of("Set-Cookie", List.of(cookie)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return browser;
  }

  /// Logged in with every right.
  static Browser ofEverything(ConsoleApp app) {
    return with(app, app.firstKey());
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(app.at(path)).header("Accept", "text/html"));
  }

  /// A page that is there.
  String page(String path) {
    var answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  /// A page as text, without its markup.
  String text(String path) {
    return textOf(page(path));
  }

  static String textOf(String html) {
    return SPACES.matcher(TAG.matcher(html).replaceAll(" ")).replaceAll(" ");
  }

  /// Sends a form that stands on this page, with its token.
  HttpResponse<String> submit(String page, String action, String fields) {
    var matcher = TOKEN.matcher(get(page).body());
    assertThat(matcher.find()).as("a form on " + page).isTrue();
    var token = URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8);
    return post(action, "_csrf=" + token + "&" + fields);
  }

  HttpResponse<String> post(String action, String fields) {
    return send(
        HttpRequest.newBuilder(app.at(action))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
