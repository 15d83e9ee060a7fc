package io.throughline.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one transaction manager, in the place of Boot's.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  VerifyingTransactionManager transactionManager(
      DataSource dataSource, ObjectProvider<TransactionManagerCustomizers> customizers) {
    var manager = new VerifyingTransactionManager(dataSource);
    customizers.ifAvailable(all -> all.customize(manager));
    return manager;
  }
}
