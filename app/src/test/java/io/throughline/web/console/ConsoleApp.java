package io.throughline.web.console;

import com.zaxxer.hikari.HikariDataSource;
import io.throughline.Throughline;
import io.throughline.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// The whole program on a database of its own, without the demo shop.
public record ConsoleApp(
    TestDatabase database, ConfigurableApplicationContext context, String firstKey) {

  private static final Pattern KEY = Pattern.compile("tl_\\w{12}_\\w{43}_\\w{6}");

  /// Started when first asked for, and stopped with the JVM.
  public static final ConsoleApp RUNNING = start();

  /// One more, for a test that stops it.
  public static ConsoleApp start() {
    var printed = new ByteArrayOutputStream();
    var before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      var database = TestDatabase.create();
      var context = run(database);
      var matcher = KEY.matcher(printed.toString(StandardCharsets.UTF_8));
      if (!matcher.find()) {
        throw new IllegalStateException("no key was printed");
      }
      return new ConsoleApp(database, context, matcher.group());
    } finally {
      System.setOut(before);
    }
  }

  private static ConfigurableApplicationContext run(TestDatabase database) {
    return new SpringApplicationBuilder(Throughline.class)
        .run(
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + TestDatabase.APP,
            "--spring.datasource.password=" + database.password(),
            "--spring.flyway.user=" + TestDatabase.OWNER,
            "--spring.flyway.password=" + database.password(),
            "--throughline.home=" + home(),
            "--throughline.demo.enabled=false",
            "--server.port=0",
            "--management.server.port=0",
            "--spring.main.banner-mode=off",
            "--logging.level.root=error");
  }

  private static String home() {
    try {
      return Files.createTempDirectory("console").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public URI at(String path) {
    var port = context.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /// How many connections to the database are in use now.
  int connectionsInUse() {
    try {
      return bean(DataSource.class)
          .unwrap(HikariDataSource.class)
          .getHikariPoolMXBean()
          .getActiveConnections();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A key that may do no more than this.
  ///
  /// @param limits JSON members: scopes, channels
  String keyWith(String limits) {
    var request =
        HttpRequest.newBuilder(at("/api/keys"))
            .header("Authorization", "Bearer " + firstKey)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"narrow\", " + limits + "}"))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return JsonMapper.shared().readTree(answer.body()).path("key").asString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
