package io.throughline.database.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyTest {

  private int version = 180006;
  private String fsync = "on";
  private String fullPageWrites = "on";
  private String synchronousCommit = "on";
  private boolean superuser;
  private List<String> owned = List.of();
  private List<String> powersOverEvents = List.of();
  private Duration clockAhead = Duration.ZERO;

  @Test
  void a_safe_server_has_no_findings() {
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_server_that_does_not_flush_is_refused() {
    fsync = "off";

    assertThat(findings()).singleElement().asString().contains("fsync is off", "set fsync = on");
  }

  @Test
  void a_server_that_cannot_repair_torn_pages_is_refused() {
    fullPageWrites = "off";

    assertThat(findings()).singleElement().asString().contains("set full_page_writes = on");
  }

  @Test
  void a_commit_that_does_not_wait_for_the_disk_is_refused() {
    synchronousCommit = "off";

    assertThat(findings())
        .singleElement()
        .asString()
        .contains("synchronous_commit is off for role app");
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "local", "remote_write", "remote_apply"})
  void a_commit_that_waits_at_least_for_the_own_disk_is_fine(String setting) {
    synchronousCommit = setting;

    assertThat(findings()).isEmpty();
  }

  @Test
  void a_superuser_is_refused_with_one_sentence_and_not_one_per_consequence() {
    superuser = true;
    owned = List.of("domain_event");
    powersOverEvents = List.of("UPDATE", "DELETE", "TRUNCATE");

    assertThat(findings())
        .singleElement()
        .asString()
        .contains("role app is a superuser", "connect as a role without it");
  }

  @Test
  void an_owner_is_refused() {
    owned = List.of("domain_event", "token_entry");

    assertThat(findings())
        .singleElement()
        .asString()
        .contains("role app owns domain_event, token_entry", "spring.flyway.user");
  }

  @Test
  void a_role_that_may_change_history_is_refused() {
    powersOverEvents = List.of("DELETE", "TRUNCATE");

    assertThat(findings())
        .singleElement()
        .asString()
        .contains("role app may DELETE, TRUNCATE domain_event", "revoke DELETE, TRUNCATE");
  }

  @Test
  void the_version_before_18_is_refused() {
    version = 170099;

    assertThat(findings()).singleElement().asString().contains("PostgreSQL 17", "upgrade");
  }

  @Test
  void the_first_18_is_accepted() {
    version = 180000;

    assertThat(findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {2000, -2000, 0})
  void clocks_up_to_two_seconds_apart_are_accepted(long millis) {
    clockAhead = Duration.ofMillis(millis);

    assertThat(findings()).isEmpty();
  }

  @Test
  void a_clock_ahead_is_refused() {
    clockAhead = Duration.ofMillis(2001);

    assertThat(findings()).singleElement().asString().contains("2001 ms ahead of the database's");
  }

  @Test
  void a_clock_behind_is_refused() {
    clockAhead = Duration.ofMillis(-2001);

    assertThat(findings()).singleElement().asString().contains("2001 ms behind the database's");
  }

  @Test
  void everything_that_is_wrong_is_said_at_once_the_gravest_first() {
    fsync = "off";
    synchronousCommit = "off";
    owned = List.of("domain_event");
    version = 150018;
    clockAhead = Duration.ofSeconds(90);

    assertThat(findings())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("fsync"),
            second -> assertThat(second).startsWith("synchronous_commit"),
            third -> assertThat(third).startsWith("role app owns"),
            fourth -> assertThat(fourth).startsWith("the server is PostgreSQL 15"),
            fifth -> assertThat(fifth).startsWith("this node's clock is 90000 ms ahead"));
  }

  private List<String> findings() {
    return Safety.findings(
        new ServerFacts(
            version,
            fsync,
            fullPageWrites,
            synchronousCommit,
            "app",
            superuser,
            owned,
            powersOverEvents,
            clockAhead));
  }
}
