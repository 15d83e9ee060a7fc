package io.throughline.messaging;

import io.throughline.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The program without its doors: the real auto-configurations, messaging beans, processors and
/// read models, on a test database. Started once for all tests of this JVM; each test uses orders
/// of its own.
final class Program {

  /// Registered by hand and therefore without a stereotype, lest another test's scan finds it.
  @EnableAutoConfiguration
  @ComponentScan({
    "io.throughline.messaging",
    "io.throughline.database",
    "io.throughline.projection"
  })
  static class WithoutDoors {

    @Bean
    Clock clock() {
      return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
  }

  private static final class Running {
    static final TestDatabase DATABASE = TestDatabase.create();
    static final ConfigurableApplicationContext CONTEXT = start(WithoutDoors.class, DATABASE);
  }

  private Program() {}

  static ConfigurableApplicationContext context() {
    return Running.CONTEXT;
  }

  static TestDatabase database() {
    return Running.DATABASE;
  }

  static ConfigurableApplicationContext start(
      Class<?> source, TestDatabase database, String... more) {
    System.setProperty("disable-axoniq-console-message", "true");
    return new SpringApplicationBuilder(source)
        .web(WebApplicationType.NONE)
        .properties(
            "management.endpoint.health.validate-group-membership=false", // not all of it is here
            "spring.datasource.url=" + database.url(),
            "spring.datasource.username=" + TestDatabase.APP,
            "spring.datasource.password=" + database.password(),
            "spring.flyway.user=" + TestDatabase.OWNER,
            "spring.flyway.password=" + database.password())
        .properties(more)
        .run();
  }

  static CommandGateway commands() {
    return context().getBean(CommandGateway.class);
  }

  static EventProcessingConfiguration processing() {
    return context().getBean(EventProcessingConfiguration.class);
  }

  static TransactionTemplate transaction() {
    return new TransactionTemplate(context().getBean(PlatformTransactionManager.class));
  }

  static JdbcClient jdbc() {
    return context().getBean(JdbcClient.class);
  }

  static JdbcClient owner() {
    return JdbcClient.create(database().ownerDataSource());
  }

  /// Retries what is parked in a group, every order once.
  static void retryParked(String group) {
    var letters = processing().sequencedDeadLetterProcessor(group).orElseThrow();
    while (letters.processAny()) {
      // Each call takes one order's letters, in their order.
    }
  }

  /// Waits until it is so, and fails when it does not come about.
  static void eventually(String what, BooleanSupplier is) {
    long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (!is.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("did not come about: " + what);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
