package io.throughline.database.embedded;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// Brings a server when no {@code spring.datasource.url} says where one is.
///
/// The pool depends on the connection details and these on the server: Spring stops it after
/// everything that uses it.
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoUrl.class)
class EmbeddedDatabaseConfiguration {

  static class NoUrl implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
    }
  }

  @Bean
  EmbeddedDatabase embeddedDatabase(
      @Value("${throughline.home}") Path home,
      @Value("${throughline.database.port:#{null}}") @Nullable Integer port) {
    return EmbeddedDatabase.start(new DatabaseHome(home), Optional.ofNullable(port));
  }

  @Bean
  JdbcConnectionDetails jdbcConnectionDetails(EmbeddedDatabase database) {
    return new AppConnection(database);
  }

  @Bean
  FlywayConnectionDetails flywayConnectionDetails(EmbeddedDatabase database) {
    return new OwnerConnection(database);
  }

  private record AppConnection(EmbeddedDatabase database) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
      return DatabaseRole.APP.roleName();
    }

    @Override
    public String getPassword() {
      return database.password(DatabaseRole.APP);
    }

    @Override
    public String getJdbcUrl() {
      return database.address().url();
    }
  }

  private record OwnerConnection(EmbeddedDatabase database) implements FlywayConnectionDetails {

    @Override
    public String getUsername() {
      return DatabaseRole.OWNER.roleName();
    }

    @Override
    public String getPassword() {
      return database.password(DatabaseRole.OWNER);
    }

    @Override
    public String getJdbcUrl() {
      return database.address().url();
    }
  }
}
