package io.throughline.crash;

import io.throughline.Throughline;
import io.throughline.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A server in a process of its own, started from the jar that the build made.
final class RunningProgram implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("Console: (http://127\\.0\\.0\\.1:\\d+)/");
  private static final Pattern KEY = Pattern.compile("\\btl_\\w+");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path home;
  private final CompletableFuture<URI> address = new CompletableFuture<>();
  private final CompletableFuture<String> firstKey = new CompletableFuture<>();
  private final ArrayDeque<String> lastLines = new ArrayDeque<>();

  private RunningProgram(Process process, Path home) {
    this.process = process;
    this.home = home;
    Thread.ofVirtual().start(this::read);
  }

  /// Starts it on this home folder and waits until it listens.
  static RunningProgram start(Path home, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-jar"));
    command.add(Path.of("target", "throughline.jar").toAbsolutePath().toString());
    command.addAll(
        List.of(
            "--throughline.home=" + home,
            "--throughline.demo.enabled=false",
            "--server.port=0",
            "--management.server.port=0"));
    command.addAll(List.of(arguments));
    var program =
        new RunningProgram(new ProcessBuilder(command).redirectErrorStream(true).start(), home);
    program.address();
    return program;
  }

  /// Starts it from the class path, as a node on this database, and waits until it listens.
  static RunningProgram on(TestDatabase database, Path home, String... arguments)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), Throughline.class.getName()));
    command.addAll(
        List.of(
            "--throughline.home=" + home,
            "--throughline.demo.enabled=false",
            "--throughline.console.link=true", // it names the address
            "--server.port=0",
            "--management.server.port=0",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + TestDatabase.APP,
            "--spring.datasource.password=" + database.password(),
            "--spring.flyway.url=" + database.url(),
            "--spring.flyway.user=" + TestDatabase.OWNER,
            "--spring.flyway.password=" + database.password()));
    command.addAll(List.of(arguments));
    var program =
        new RunningProgram(new ProcessBuilder(command).redirectErrorStream(true).start(), home);
    program.address();
    return program;
  }

  /// Where it listens.
  URI address() {
    return get(address);
  }

  /// The key that it printed; only at the very first start.
  String firstKey() {
    return get(firstKey);
  }

  /// A connection to its database, as the application role.
  Connection database() throws IOException, SQLException {
    var properties = new Properties();
    try (var in = Files.newInputStream(home.resolve("database.properties"))) {
      properties.load(in);
    }
    return DriverManager.getConnection(
        properties.getProperty("url"),
        properties.getProperty("app.user"),
        Files.readString(Path.of(properties.getProperty("app.password-file"))).strip());
  }

  /// The same, for those who know of databases only.
  Connection connect() throws SQLException {
    try {
      return database();
    } catch (IOException failure) {
      throw new SQLException(failure);
    }
  }

  /// {@code kill -9}.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// An orderly stop.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private <T> T get(CompletableFuture<T> value) {
    try {
      return value.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception failure) {
      process.destroyForcibly();
      throw new AssertionError("the program did not start:\n" + String.join("\n", lastLines));
    }
  }

  private void read() {
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        remember(line);
        var found = ADDRESS.matcher(line);
        if (found.find()) {
          address.complete(URI.create(found.group(1)));
        }
        var key = KEY.matcher(line);
        if (key.find()) {
          firstKey.complete(key.group());
        }
      }
    } catch (IOException closed) {
      // the process ended
    }
    address.completeExceptionally(new IOException("ended"));
  }

  private synchronized void remember(String line) {
    lastLines.add(line);
    if (lastLines.size() > 60) {
      lastLines.removeFirst();
    }
  }
}
