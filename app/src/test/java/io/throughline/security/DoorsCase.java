package io.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.people.People;
import io.throughline.people.Person;
import io.throughline.people.PersonRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The words of the tests of the doors.
abstract class DoorsCase {

  static final String PASSWORD = "a horse, a battery and a staple";

  static final String[] METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

  private static final Pattern FIRST_KEY = Pattern.compile("tl_\\w{12}_\\w{43}_\\w{6}");

  private static final AtomicInteger MACHINES = new AtomicInteger(1);

  final DoorsApp.Running app = DoorsApp.RUNNING;

  /// Each test comes from an address of its own: failures are counted per address, and those of one
  /// test must not weigh on the next.
  private final InetAddress machine = machine();

  private static InetAddress machine() {
    try {
      int number = MACHINES.incrementAndGet();
      return InetAddress.getByAddress(new byte[] {127, 0, (byte) (number >> 8), (byte) number});
    } catch (UnknownHostException fourBytesAreAnAddress) {
      throw new IllegalStateException(fourBytesAreAnAddress);
    }
  }

  HttpClient client() {
    return HttpClient.newBuilder().localAddress(machine).build();
  }

  /// A browser that keeps cookies and does not follow redirects by itself.
  HttpClient browser() {
    return HttpClient.newBuilder().localAddress(machine).cookieHandler(new CookieManager()).build();
  }

  /// The key that was printed at the first start.
  static String firstKey() {
    var matcher = FIRST_KEY.matcher(DoorsApp.RUNNING.output());
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }

  ApiKeys keys() {
    return app.context().getBean(ApiKeys.class);
  }

  /// A person who may log in with {@link #PASSWORD}.
  Person person(Role... roles) {
    var name = "person-" + MACHINES.incrementAndGet();
    return people().add(new PersonRequest(name, PASSWORD, Set.of(roles), null), "test");
  }

  People people() {
    return app.context().getBean(People.class);
  }

  String keyWith(Scope... scopes) {
    return keys().issue(new KeyRequest("test", Set.of(scopes), null, null), "test").text();
  }

  /// An exchange over a client without memory.
  HttpResponse<String> send(
      String method, String path, Map<String, String> headers, @Nullable String body) {
    return send(client(), method, path, headers, body);
  }

  HttpResponse<String> send(
      HttpClient client,
      String method,
      String path,
      Map<String, String> headers,
      @Nullable String body) {
    var request =
        request(path)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return exchange(client, request);
  }

  /// A body without a stated length.
  HttpResponse<String> sendChunked(String path, int size) {
    return exchange(
        client(),
        request(path)
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path));
  }

  private static HttpResponse<String> exchange(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> as(String key, String method, String path) {
    return send(method, path, Map.of("Authorization", "Bearer " + key), null);
  }

  static void isProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    if (answer.request().method().equals("HEAD")) {
      return;
    }
    var body = json(answer);
    assertThat(body.path("type").asString()).isEqualTo("urn:throughline:problem:" + code);
    assertThat(body.path("code").asString()).isEqualTo(code);
    assertThat(body.path("status").asInt()).isEqualTo(status);
    assertThat(body.path("title").asString()).isNotBlank();
    assertThat(answer.body())
        .doesNotContain("Exception", "springframework", "throughline.security");
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
