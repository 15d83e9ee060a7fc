package io.throughline.database.embedded;

import static io.throughline.database.embedded.DatabaseRole.APP;
import static io.throughline.database.embedded.DatabaseRole.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.database.UnusableDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left when a program does not end by itself.
class KilledDatabaseIT {

  private static HomeForTests home;

  @BeforeAll
  static void a_home_of_its_own(@TempDir Path folder) throws Exception {
    home = HomeForTests.in(folder.resolve("home"));
    home.start().close();
  }

  @AfterAll
  static void tidy() throws Exception {
    home.tidy();
  }

  @Test
  void after_a_kill_every_acknowledged_row_is_there_and_the_orphan_is_gone() throws Exception {
    long orphan;
    long acknowledged;
    try (var program = ChildProcess.on(home).awaitRow(100)) {
      orphan = home.postmaster();
      acknowledged = program.kill();
    }
    assertThat(ProcessHandle.of(orphan)).as("the server outlives its program").isPresent();

    try (var _ = home.start()) {
      assertThat(Long.parseLong(home.ask(APP, "select count(*) from acknowledged")))
          .isGreaterThanOrEqualTo(acknowledged);
      assertThat(home.postmaster()).isNotEqualTo(orphan);
      assertThat(commandOf(orphan)).doesNotContain("postgres");
    }
  }

  @Test
  void after_a_kill_of_program_and_server_at_once_every_acknowledged_row_is_there()
      throws Exception {
    long acknowledged;
    try (var program = ChildProcess.on(home).awaitRow(100)) {
      var server = ProcessHandle.of(home.postmaster()).orElseThrow();
      keepBackendBusy();
      server.destroyForcibly();
      acknowledged = program.kill();
    }

    try (var _ = home.start()) {
      assertThat(Long.parseLong(home.ask(APP, "select count(*) from acknowledged")))
          .isGreaterThanOrEqualTo(acknowledged);
    }
  }

  @Test
  void the_database_of_a_live_program_is_never_touched() throws Exception {
    try (var program = ChildProcess.on(home).awaitRow(1)) {
      var server = home.postmaster();

      assertThatThrownBy(home::start)
          .isInstanceOf(UnusableDatabase.class)
          .hasMessageContaining("process %d runs on the home", program.process().pid());

      assertThat(home.postmaster()).isEqualTo(server);
      program.awaitRow(500);
      program.kill();
    }
  }

  @Test
  void a_program_that_got_the_dead_servers_number_is_left_alone() throws Exception {
    var stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          home.home().data().resolve("postmaster.pid"),
          "%d\n%s\n1700000000\n5432\n\n127.0.0.1\n  1234567     99999\nready   \n"
              .formatted(stranger.pid(), home.home().data()));

      try (var _ = home.start()) {
        assertThat(home.ask(APP, "select 1")).isEqualTo("1");
        assertThat(stranger.isAlive()).isTrue();
      }
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void an_empty_pid_file_does_not_stop_the_start() throws Exception {
    Files.writeString(home.home().data().resolve("postmaster.pid"), "");

    try (var _ = home.start()) {
      assertThat(home.ask(APP, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void an_orphan_that_is_still_in_recovery_is_stopped() throws Exception {
    var standby = Files.createFile(home.home().data().resolve("standby.signal"));
    // A standby is in recovery for ever and, being a cold one, lets nobody in.
    var programs = PostgresPrograms.in(PostgresBinaries.unpackedIn(home.home().binaries()));
    var settings = home.home().data().resolve("postgresql.conf");
    Files.writeString(settings, Files.readString(settings) + "hot_standby = off\n");
    programs.run(
        "pg_ctl", "start", "-s", "-W", "-D", home.home().data().toString(), "-l", "/dev/null");
    var orphan = awaitPostmaster();
    Files.delete(standby);

    try (var _ = home.start()) {
      assertThat(home.ask(APP, "select pg_is_in_recovery()")).isEqualTo("f");
      assertThat(home.postmaster()).isNotEqualTo(orphan);
    }
  }

  @Test
  void a_start_that_was_killed_while_it_made_the_data_begins_again(@TempDir Path folder)
      throws Exception {
    var begun = HomeForTests.in(folder.resolve("home"));
    var draft = Files.createDirectory(begun.home().folder().resolve("postgres-initdb-killed"));
    Files.writeString(draft.resolve("PG_VERSION"), "18\n");

    try (var _ = begun.start()) {
      assertThat(begun.ask(OWNER, "select 1")).isEqualTo("1");
      assertThat(draft).doesNotExist();
    } finally {
      begun.tidy();
    }
  }

  /// For two seconds a backend computes, and does not look whether its server still lives.
  private static void keepBackendBusy() throws Exception {
    var busy = home.as(OWNER).getConnection();
    Thread.ofVirtual()
        .start(
            () -> {
              try (busy) {
                HomeForTests.execute(
                    busy,
                    """
                    do $$ begin
                      while clock_timestamp() < now() + interval '2 seconds' loop end loop;
                    end $$
                    """);
              } catch (SQLException e) {
                // Its server is killed under it.
              }
            });
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
    var computing =
        "select count(*) from pg_stat_activity where state = 'active' and query like '%end loop%'"
            + " and pid <> pg_backend_pid()";
    while (!home.ask(OWNER, computing).equals("1") && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
  }

  private long awaitPostmaster() throws Exception {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    var file = home.home().data().resolve("postmaster.pid");
    while (!Files.exists(file) || Files.readString(file).isBlank()) {
      assertThat(System.nanoTime()).as("the standby starts").isLessThan(deadline);
      Thread.sleep(20);
    }
    return home.postmaster();
  }

  private static String commandOf(long process) {
    return ProcessHandle.of(process).flatMap(handle -> handle.info().command()).orElse("");
  }
}
