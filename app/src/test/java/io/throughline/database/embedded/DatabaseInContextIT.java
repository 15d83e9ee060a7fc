package io.throughline.database.embedded;

import static io.throughline.database.embedded.DatabaseRole.SUPERUSER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.throughline.database.VerifyingTransactionManager;
import io.throughline.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// The packages of the database as Boot puts them together, with the program's own settings.
@ExtendWith(OutputCaptureExtension.class)
class DatabaseInContextIT {

  private static final List<String> STARTED = new ArrayList<>();

  private static HomeForTests home;

  /// Nothing but the database, and something that would serve.
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    TransactionAutoConfiguration.class
  })
  @ComponentScan("io.throughline.database")
  static class Program {

    @Bean
    SmartLifecycle server() {
      return new SmartLifecycle() {
        @Override
        public void start() {
          STARTED.add("server");
        }

        @Override
        public void stop() {
          STARTED.clear();
        }

        @Override
        public boolean isRunning() {
          return !STARTED.isEmpty();
        }
      };
    }
  }

  @BeforeAll
  static void a_home_of_its_own(@TempDir Path folder) throws Exception {
    home = HomeForTests.in(folder.resolve("home"));
  }

  @AfterAll
  static void tidy() throws Exception {
    home.tidy();
  }

  @Test
  void without_a_url_the_program_runs_on_its_own_database_as_a_role_that_owns_nothing() {
    try (var context = run("throughline.home=" + home.home().folder())) {
      var jdbc = JdbcClient.create(context.getBean(DataSource.class));

      assertThat(ask(jdbc, "select current_user")).isEqualTo("throughline_app");
      assertThat(
              ask(
                  jdbc,
                  "select tableowner from pg_tables where tablename = 'flyway_schema_history'"))
          .isEqualTo("throughline_owner");
      assertThat(STARTED).isNotEmpty();
    }
    assertThat(home.home().data().resolve("postmaster.pid")).doesNotExist();
  }

  @Test
  void commits_are_verified_and_connections_set_up() throws Exception {
    try (var context = run("throughline.home=" + home.home().folder())) {
      var source = context.getBean(DataSource.class);
      var jdbc = JdbcClient.create(source);

      assertThat(context.getBean(PlatformTransactionManager.class))
          .isInstanceOf(VerifyingTransactionManager.class);
      assertThat(ask(jdbc, "show application_name")).isEqualTo("throughline");
      var pool = source.unwrap(HikariDataSource.class);
      assertThat(pool.getMaximumPoolSize()).isEqualTo(16);
      assertThat(pool.getDataSourceProperties())
          .containsEntry("reWriteBatchedInserts", "true")
          .containsEntry("socketTimeout", "90");
    }
  }

  @Test
  void the_message_of_a_violated_key_does_not_quote_the_row() {
    try (var context = run("throughline.home=" + home.home().folder())) {
      var jdbc = JdbcClient.create(context.getBean(DataSource.class));
      jdbc.sql("create temporary table person (name text primary key)").update();
      jdbc.sql("insert into person (name) values (:name)").param("name", "Ada").update();

      assertThatThrownBy(
              () ->
                  jdbc.sql("insert into person (name) values (:name)")
                      .param("name", "Ada")
                      .update())
          .isInstanceOf(DuplicateKeyException.class)
          .hasMessageContaining("person_pkey")
          .hasMessageNotContaining("Ada");
    }
  }

  @Test
  void an_unsafe_database_stops_the_start_before_anything_serves(CapturedOutput output)
      throws Exception {
    try (var _ = home.start()) {
      home.execute(SUPERUSER, "alter system set full_page_writes = off");
      home.execute(SUPERUSER, "alter system set synchronous_commit = off");
    }
    try {
      assertThatThrownBy(() -> run("throughline.home=" + home.home().folder()));

      assertThat(STARTED).isEmpty();
      assertThat(output)
          .contains("APPLICATION FAILED TO START")
          .contains("  - full_page_writes is off")
          .contains("  - synchronous_commit is off")
          .doesNotContain("\tat ");
      assertThat(home.home().data().resolve("postmaster.pid")).doesNotExist();
    } finally {
      try (var _ = home.start()) {
        home.execute(SUPERUSER, "alter system reset all");
      }
    }
  }

  @Test
  void with_a_url_no_database_is_brought_along() {
    try (var database = TestDatabase.create();
        var context =
            run(
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + TestDatabase.APP,
                "spring.datasource.password=" + database.password(),
                "spring.flyway.user=" + TestDatabase.OWNER,
                "spring.flyway.password=" + database.password())) {
      var jdbc = JdbcClient.create(context.getBean(DataSource.class));

      assertThat(context.getBeansOfType(EmbeddedDatabase.class)).isEmpty();
      assertThat(ask(jdbc, "select current_user")).isEqualTo("throughline_app");
    }
  }

  private static ConfigurableApplicationContext run(String... settings) {
    return new SpringApplicationBuilder(Program.class)
        .web(WebApplicationType.NONE)
        .properties("spring.main.banner-mode=off")
        .run(List.of(settings).stream().map(setting -> "--" + setting).toArray(String[]::new));
  }

  private static String ask(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query((row, _) -> row.getString(1)).single();
  }
}
