package io.throughline.web.command;

import io.throughline.security.Role;
import io.throughline.security.SessionsForTests;
import io.throughline.testing.TestDatabase;
import io.throughline.web.console.ConsoleApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole program on a database of its own, and callers of its API.
public record ApiApp(
    TestDatabase database, ConfigurableApplicationContext context, String firstKey) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// Started when first asked for, and stopped with the JVM.
  public static final ApiApp RUNNING = start();

  private static ApiApp start() {
    var program = ConsoleApp.start();
    return new ApiApp(program.database(), program.context(), program.firstKey());
  }

  /// Where it listens.
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /// The statements of the database's owner.
  JdbcClient owner() {
    return JdbcClient.create(database.ownerDataSource());
  }

  /// How many events there are.
  long events() {
    return owner().sql("select count(*) from domain_event").query(Long.class).single();
  }

  /// How many events this order has.
  long eventsOf(String orderId) {
    return owner()
        .sql("select count(*) from domain_event where stream_id = :stream")
        .param("stream", orderId)
        .query(Long.class)
        .single();
  }

  /// A key that may do no more than this.
  ///
  /// @param limits JSON members: scopes, channels
  Caller keyWith(String limits) {
    var body = "{\"name\": \"narrow\", " + limits + "}";
    return new Caller(json(first().post("/api/keys", null, body)).path("key").asString());
  }

  /// Another person's program, which may approve.
  Caller second() {
    return new Caller(SessionsForTests.key(context, Role.FINANCE, null));
  }

  /// Who may do everything.
  public Caller first() {
    return new Caller(firstKey);
  }

  static JsonNode json(HttpResponse<byte[]> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /// A program that calls the API with a key.
  public record Caller(String key) {

    /// What a query is answered.
    public HttpResponse<byte[]> get(String path) {
      return send(request(path).GET());
    }

    /// What a command is answered.
    ///
    /// @param name the Idempotency-Key; null for none
    public HttpResponse<byte[]> post(String path, @Nullable String name, String body) {
      return post(path, name, body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> post(String path, @Nullable String name, byte[] body) {
      return send(named(name, request(path).POST(BodyPublishers.ofByteArray(body))));
    }

    HttpResponse<byte[]> put(String path, String body) {
      return send(request(path).PUT(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder named(@Nullable String name, HttpRequest.Builder request) {
      return name == null ? request : request.header("Idempotency-Key", name);
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RUNNING.port() + path))
          .header("Authorization", "Bearer " + key)
          .header("Content-Type", "application/json");
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
      try {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
