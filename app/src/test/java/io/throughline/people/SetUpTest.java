package io.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.audit.AccessFilter;
import io.throughline.audit.AccessKind;
import io.throughline.audit.Accesses;
import io.throughline.audit.AccessesForTests;
import io.throughline.security.Role;
import io.throughline.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;

class SetUpTest {

  private static final String PASSWORD = "a horse, a battery and a staple";

  @TempDir private Path home;

  private final TestDatabase database = TestDatabase.create();
  private final JdbcClient jdbc = JdbcClient.create(database.appDataSource());
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database.appDataSource()));
  private final Accesses accesses = AccessesForTests.on(jdbc);
  private final People people =
      new People(new PersonTable(jdbc), accesses, transaction, Clock.systemUTC());
  private final List<String> shown = new ArrayList<>();

  @AfterEach
  void drop() {
    database.close();
  }

  private SetUp node(String name) {
    return new SetUp(
        new SetUpTable(jdbc, Clock.systemUTC()),
        transaction,
        people,
        new SetUpFile(home.resolve(name).resolve("secrets/set-up-token")),
        new SecureRandom());
  }

  @Test
  void the_token_is_shown_once_and_lies_in_a_private_file() throws IOException {
    var setUp = node("a");
    setUp.prepare(shown::add);
    setUp.prepare(shown::add);

    assertThat(shown).hasSize(1);
    assertThat(Files.readString(setUp.path()).strip()).isEqualTo(shown.getFirst());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(setUp.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void the_token_makes_the_first_person_an_admin_and_is_gone() {
    var setUp = node("a");
    setUp.prepare(shown::add);

    var first = setUp.use(shown.getFirst(), "Ada", PASSWORD).orElseThrow();

    assertThat(first.scopes()).isEqualTo(Role.ADMIN.scopes());
    assertThat(setUp.isOpen()).isFalse();
    assertThat(setUp.path()).doesNotExist();
    assertThat(setUp.use(shown.getFirst(), "eve", PASSWORD)).isEmpty();
    assertThat(people.all()).extracting(Person::userName).containsExactly("ada");
  }

  @Test
  void a_wrong_token_makes_nobody() {
    var setUp = node("a");
    setUp.prepare(shown::add);

    assertThat(setUp.use("wrong", "eve", PASSWORD)).isEmpty();
    assertThat(people.isEmpty()).isTrue();
  }

  @Test
  void a_password_that_cannot_be_leaves_the_token_in_force() {
    var setUp = node("a");
    setUp.prepare(shown::add);

    assertThatThrownBy(() -> setUp.use(shown.getFirst(), "ada", "short"))
        .isInstanceOf(ErrorResponseException.class);
    assertThat(setUp.use(shown.getFirst(), "ada", PASSWORD)).isPresent();
  }

  @Test
  void a_node_without_the_file_draws_a_token_in_the_place_of_the_lost_one() {
    node("a").prepare(shown::add);
    node("b").prepare(shown::add);

    assertThat(shown).hasSize(2);
    assertThat(node("a").use(shown.getFirst(), "ada", PASSWORD)).isEmpty();
    assertThat(node("a").use(shown.getLast(), "ada", PASSWORD)).isPresent();
  }

  @Test
  void there_is_no_set_up_once_somebody_can_log_in() {
    people.add(new PersonRequest("ada", PASSWORD, Set.of(Role.OPS), null), "test");
    var setUp = node("a");

    setUp.prepare(shown::add);

    assertThat(shown).isEmpty();
    assertThat(setUp.path()).doesNotExist();
  }

  @Test
  void nobody_comes_with_the_program() {
    assertThat(people.all()).isEmpty();
    assertThat(people.login("admin", "admin", "here")).isEmpty();
  }

  @Test
  void the_last_admin_stays() {
    var ada = people.add(new PersonRequest("ada", PASSWORD, Set.of(Role.ADMIN), null), "test");
    var bob = people.add(new PersonRequest("bob", PASSWORD, Set.of(Role.ADMIN), null), "test");
    people.disable(ada.personId(), "test");

    assertThatThrownBy(() -> people.disable(bob.personId(), "test"))
        .isInstanceOf(ErrorResponseException.class);
    assertThatThrownBy(() -> people.setAccess(bob.personId(), Set.of(Role.OPS), null, "test"))
        .isInstanceOf(ErrorResponseException.class);
    assertThat(people.login("bob", PASSWORD, "here")).isPresent();
  }

  @Test
  void logins_refusals_and_changes_are_on_record_without_what_was_typed() {
    var ada = people.add(new PersonRequest("ada", PASSWORD, Set.of(Role.ADMIN), null), "test");
    people.login("ada", PASSWORD, "10.0.0.1");
    people.login("ada", "canary-canary", "10.0.0.2");
    people.login("canary-canary", "x", "10.0.0.3");

    var records = accesses.page(AccessFilter.ALL, Long.MAX_VALUE, 10);

    assertThat(records)
        .extracting(record -> record.access().kind())
        .containsExactly(
            AccessKind.LOGIN_FAILED,
            AccessKind.LOGIN_FAILED,
            AccessKind.LOGIN,
            AccessKind.PERSON_ADDED);
    assertThat(records.get(1).access().subject()).isEqualTo(ada.personId());
    assertThat(records.get(1).access().address()).isEqualTo("10.0.0.2");
    assertThat(records.toString()).doesNotContain("canary");
  }
}
