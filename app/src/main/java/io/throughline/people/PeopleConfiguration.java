package io.throughline.people;

import io.throughline.audit.Accesses;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Wires people and the set-up.
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

  @Bean
  People people(
      JdbcClient jdbc, Accesses accesses, TransactionOperations transaction, Clock clock) {
    return new People(new PersonTable(jdbc), accesses, transaction, clock);
  }

  @Bean
  SetUp setUp(
      JdbcClient jdbc,
      TransactionOperations transaction,
      Clock clock,
      People people,
      @Value("${throughline.home:data}") Path home) {
    var file = new SetUpFile(home.resolve("secrets").resolve("set-up-token"));
    return new SetUp(new SetUpTable(jdbc, clock), transaction, people, file, new SecureRandom());
  }

  @Bean
  SetUpGreeting setUpGreeting(SetUp setUp, Environment environment) {
    return new SetUpGreeting(setUp, environment, System.out);
  }
}
