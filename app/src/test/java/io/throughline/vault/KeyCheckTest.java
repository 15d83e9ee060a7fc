package io.throughline.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyCheckTest {

  @TempDir private Path home;

  private final TestDatabase database = TestDatabase.create();

  @AfterEach
  void drop() {
    database.close();
  }

  private VaultKeys start(String home) throws IOException {
    var file = new KeyFile(this.home.resolve(home).resolve("vault.key"));
    return new KeyCheck(JdbcClient.create(database.appDataSource()), file).keys(new SecureRandom());
  }

  @Test
  void the_first_start_makes_the_key_and_the_next_finds_it() throws IOException {
    assertThat(start("one").wrapping()).isEqualTo(start("one").wrapping());
  }

  @Test
  void a_missing_key_is_not_replaced() throws IOException {
    start("one");
    Files.delete(home.resolve("one/vault.key"));

    assertThatThrownBy(() -> start("one"))
        .isInstanceOf(VaultRefused.class)
        .hasMessageContaining("is missing")
        .hasMessageContaining("Put the saved copy");
    assertThat(home.resolve("one/vault.key")).doesNotExist();
  }

  @Test
  void the_key_of_another_database_is_refused() throws IOException {
    start("one");
    new KeyFile(home.resolve("two/vault.key")).make(new SecureRandom());

    assertThatThrownBy(() -> start("two"))
        .isInstanceOf(VaultRefused.class)
        .hasMessageContaining("is not the one that this database was sealed with");
  }

  @Test
  void a_second_node_needs_a_copy_of_the_first_ones_key() throws IOException {
    var first = start("one");
    Files.createDirectory(home.resolve("two"));
    Files.copy(
        home.resolve("one/vault.key"),
        home.resolve("two/vault.key"),
        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);

    assertThat(start("two").index()).isEqualTo(first.index());
  }
}
