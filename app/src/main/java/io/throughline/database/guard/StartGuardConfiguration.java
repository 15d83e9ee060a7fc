package io.throughline.database.guard;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Puts the guard behind Flyway and keeps it eager, whatever else is lazy.
@Configuration(proxyBeanMethods = false)
class StartGuardConfiguration {

  @Bean
  @Lazy(false)
  @DependsOnDatabaseInitialization
  StartGuard startGuard(DataSource dataSource, ObjectProvider<Clock> clock) {
    return new StartGuard(dataSource, clock.getIfAvailable(Clock::systemUTC));
  }
}
