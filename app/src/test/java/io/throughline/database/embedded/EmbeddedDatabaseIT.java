package io.throughline.database.embedded;

import static io.throughline.database.embedded.DatabaseRole.APP;
import static io.throughline.database.embedded.DatabaseRole.OWNER;
import static io.throughline.database.embedded.DatabaseRole.SUPERUSER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.database.UnusableDatabase;
import io.throughline.database.guard.StartGuard;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/// Start, stop and start again, all on one home: what one test leaves behind the next finds.
class EmbeddedDatabaseIT {

  private static HomeForTests home;

  @BeforeAll
  static void a_home_of_its_own(@TempDir Path folder) throws Exception {
    home = HomeForTests.in(folder.resolve("home with a space"));
    home.start().close();
  }

  @AfterAll
  static void tidy() throws Exception {
    home.tidy();
  }

  @Test
  void what_was_stored_is_there_after_a_restart_at_the_same_address() throws Exception {
    DatabaseAddress before;
    try (var database = home.start()) {
      before = database.address();
      home.execute(OWNER, "create table kept (name text)");
      home.execute(OWNER, "insert into kept (name) values ('a')");
    }
    try (var database = home.start()) {
      assertThat(home.ask(OWNER, "select name from kept")).isEqualTo("a");
      assertThat(database.address()).isEqualTo(before);
    }
  }

  @Test
  void a_closed_database_runs_no_more() throws Exception {
    home.start().close();

    assertThat(home.home().data().resolve("postmaster.pid")).doesNotExist();
    assertThatThrownBy(() -> home.ask(APP, "select 1")).hasMessageContaining("refused");
  }

  @Test
  void the_server_is_durable_and_says_so() throws Exception {
    try (var _ = home.start()) {
      for (var setting :
          Map.of(
                  "fsync", "on",
                  "synchronous_commit", "on",
                  "full_page_writes", "on",
                  "data_checksums", "on",
                  "listen_addresses", "127.0.0.1",
                  "password_encryption", "scram-sha-256",
                  "jit", "off")
              .entrySet()) {
        assertThat(home.ask(APP, "show " + setting.getKey())).isEqualTo(setting.getValue());
      }
      assertThatCode(() -> new StartGuard(home.as(APP), Clock.systemUTC()).afterPropertiesSet())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void the_program_works_under_time_limits_and_the_owner_without() throws Exception {
    try (var _ = home.start()) {
      assertThat(home.ask(APP, "show statement_timeout")).isEqualTo("15s");
      assertThat(home.ask(APP, "show lock_timeout")).isEqualTo("5s");
      assertThat(home.ask(APP, "show idle_in_transaction_session_timeout")).isEqualTo("30s");
      assertThat(home.ask(APP, "show transaction_timeout")).isEqualTo("1min");
      assertThat(home.ask(OWNER, "show statement_timeout")).isEqualTo("0");
    }
  }

  @Test
  void roles_are_put_right_at_each_start() throws Exception {
    try (var _ = home.start()) {
      home.execute(SUPERUSER, "alter role throughline_app superuser");
      home.execute(SUPERUSER, "grant create on schema public to public");
    }
    try (var _ = home.start()) {
      assertThatThrownBy(() -> home.execute(APP, "create table mine (name text)"))
          .hasMessageContaining("permission denied for schema public");
    }
  }

  @Test
  void passwords_are_private_and_asked_for() throws Exception {
    try (var database = home.start()) {
      for (var role : DatabaseRole.values()) {
        var file = new Secrets(home.home().secrets()).file(role);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
      var stranger = new PGSimpleDataSource();
      stranger.setURL(database.address().urlOf("postgres"));
      stranger.setUser(SUPERUSER.roleName());
      stranger.setPassword("guessed");
      assertThatThrownBy(stranger::getConnection).hasMessageContaining("authentication failed");
    }
  }

  @Test
  void another_program_finds_the_database_by_its_home() throws Exception {
    try (var database = home.start()) {
      assertThat(home.home().address()).contains(database.address());
      assertThat(home.ask(APP, "select current_user")).isEqualTo("throughline_app");
      assertThat(Files.readString(home.home().description())).contains("url=jdbc");
    }
  }

  @Test
  void a_password_that_others_can_read_is_refused() throws Exception {
    var file = new Secrets(home.home().secrets()).file(APP);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    try {
      assertThatThrownBy(home::start)
          .isInstanceOf(UnusableDatabase.class)
          .hasMessageContaining("can be opened by other users");
      assertThat(home.home().data().resolve("postmaster.pid")).doesNotExist();
    } finally {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void deleted_passwords_are_drawn_anew_the_superusers_too() throws Exception {
    var file = new Secrets(home.home().secrets()).file(SUPERUSER);
    var before = Files.readString(file);
    for (var role : DatabaseRole.values()) {
      Files.delete(new Secrets(home.home().secrets()).file(role));
    }
    try (var _ = home.start()) {
      assertThat(home.ask(SUPERUSER, "select 1")).isEqualTo("1");
      assertThat(Files.readString(file)).isNotEqualTo(before);
    }
  }

  @Test
  void a_second_start_in_the_same_process_is_refused_and_the_first_goes_on() throws Exception {
    try (var _ = home.start()) {
      assertThatThrownBy(home::start)
          .isInstanceOf(UnusableDatabase.class)
          .hasMessageContaining("runs on the home folder")
          .hasMessageContaining("throughline.home");
      assertThat(home.ask(APP, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void when_the_remembered_port_is_taken_another_is_chosen() throws Exception {
    var remembered = home.home().address().orElseThrow().port();
    try (var _ = new ServerSocket(remembered, 1, InetAddress.getLoopbackAddress());
        var database = home.start()) {
      assertThat(database.address().port()).isNotEqualTo(remembered);
      assertThat(home.ask(APP, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_wanted_port_that_is_taken_is_refused() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> EmbeddedDatabase.start(home.home(), Optional.of(other.getLocalPort())))
          .isInstanceOf(UnusableDatabase.class)
          .hasMessageContaining("is taken by another program");
    }
  }

  @Test
  void data_of_another_version_are_refused() throws Exception {
    var version = home.home().data().resolve("PG_VERSION");
    Files.writeString(version, "17\n");
    try {
      assertThatThrownBy(home::start)
          .isInstanceOf(UnusableDatabase.class)
          .hasMessageContaining("are PostgreSQL 17's")
          .hasMessageContaining("(PostgreSQL) 18.");
    } finally {
      Files.writeString(version, "18\n");
    }
  }

  @Test
  void a_server_that_cannot_start_says_where_to_look() throws Exception {
    var control = home.home().data().resolve("global").resolve("pg_control");
    var kept = Files.readAllBytes(control);
    Files.write(control, new byte[kept.length]);
    try {
      assertThatThrownBy(home::start)
          .isInstanceOf(UnusableDatabase.class)
          .hasMessageContaining("did not start")
          .hasMessageContaining("postgres-start.log");
    } finally {
      Files.write(control, kept);
    }
  }

  @Test
  void neither_the_statement_nor_the_row_that_failed_stands_in_the_log() throws Exception {
    try (var _ = home.start()) {
      home.execute(OWNER, "create table person (name text primary key)");
      home.execute(OWNER, "insert into person (name) values ('Ada Example')");
      assertThatThrownBy(
          () -> home.execute(OWNER, "insert into person (name) values ('Ada Example')"));
    }
    try (var files = Files.newDirectoryStream(home.home().data().resolve("log"))) {
      for (var file : files) {
        assertThat(Files.readString(file)).contains("person_pkey").doesNotContain("Ada");
      }
    }
  }
}
