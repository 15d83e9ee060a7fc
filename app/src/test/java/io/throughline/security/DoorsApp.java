package io.throughline.security;

import io.throughline.testing.TestDatabase;
import jakarta.servlet.ServletException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The doors with next to nothing behind them: as they ship, without orders, events and channels.
/// Not annotated as a configuration, so that the scan of the whole program does not find it.
@EnableAutoConfiguration
@ComponentScan({"io.throughline.security", "io.throughline.people", "io.throughline.audit"})
class DoorsApp {

  private static final String AUTO_CONFIGURATIONS =
      "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

  private static final List<String> OURS =
      List.of("/api/keys", "/api/people", "/api/me", "/login", "/setup", "/error");

  /// Started when first asked for, on an empty database; stopped with the JVM.
  static final Running RUNNING = start(TestDatabase.create());

  /// @param output what it printed at start
  record Running(TestDatabase database, ConfigurableApplicationContext context, String output)
      implements AutoCloseable {

    int port() {
      return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    int managementPort() {
      return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    @Override
    public void close() {
      context.close();
    }
  }

  static Running start(TestDatabase database) {
    var printed = new ByteArrayOutputStream();
    var before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      return new Running(database, run(database), printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }

  private static ConfigurableApplicationContext run(TestDatabase database) {
    var source = database.appDataSource();
    return new SpringApplicationBuilder(DoorsApp.class)
        .initializers(context -> context.getBeanFactory().registerSingleton("dataSource", source))
        .run(
            "--spring.autoconfigure.exclude=" + String.join(",", ofAxon()),
            "--management.endpoint.health.validate-group-membership=false", // not all is here
            "--server.port=0",
            "--throughline.home=" + home(),
            "--management.server.port=0",
            "--spring.flyway.enabled=false",
            "--spring.main.banner-mode=off",
            "--logging.level.root=error");
  }

  private static String home() {
    try {
      return Files.createTempDirectory("doors").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Iterable<String> ofAxon() {
    var names = new ArrayList<String>();
    try {
      var loader = DoorsApp.class.getClassLoader();
      for (URL list : Collections.list(loader.getResources(AUTO_CONFIGURATIONS))) {
        try (var in = list.openStream()) {
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(name -> name.startsWith("org.axonframework"))
              .forEach(names::add);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return names;
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /// Answers wherever a door lets somebody in.
  @Bean
  RouterFunction<ServerResponse> behind() {
    return RouterFunctions.route().route(DoorsApp::isNotOurs, DoorsApp::answer).build();
  }

  private static boolean isNotOurs(ServerRequest request) {
    var path = request.path();
    return OURS.stream().noneMatch(path::startsWith);
  }

  private static ServerResponse answer(ServerRequest request) throws ServletException, IOException {
    return ServerResponse.ok().body("let in " + request.body(byte[].class).length);
  }
}
