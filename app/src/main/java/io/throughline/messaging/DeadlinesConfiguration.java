package io.throughline.messaging;

import io.throughline.deadline.DeadlineWorker;
import io.throughline.deadline.StoredDeadlines;
import io.throughline.eventstore.SafeHeadEventStorageEngine;
import io.throughline.policy.deadline.Deadlines;
import io.throughline.policy.deadline.WhenDeadlinePassed;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// Where reactions schedule deadlines, and who tells orders that one has passed.
@Configuration(proxyBeanMethods = false)
class DeadlinesConfiguration {

  @Bean
  Deadlines deadlines(DataSource dataSource) {
    return new StoredDeadlines(dataSource);
  }

  @Bean
  DeadlineWorker deadlineWorker(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      CommandGateway commands,
      SafeHeadEventStorageEngine engine,
      Clock clock) {
    return new DeadlineWorker(
        dataSource, transactions, new WhenDeadlinePassed(), commands, engine, clock);
  }
}
