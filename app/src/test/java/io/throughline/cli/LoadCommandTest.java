package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.load.DatabaseAccess;
import io.throughline.load.LoadPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LoadCommandTest {

  @TempDir private Path home = Path.of("");

  @BeforeEach
  void the_home_of_an_embedded_instance() throws IOException {
    write("secrets/shopify-demo-shop", "shop secret\n");
    write("secrets/database-throughline_app", "app password");
    write("secrets/database-throughline_owner", "owner password");
    write(
        "database.properties",
        "port=4711\napp.user=throughline_app\napp.password-file=%s\n"
            .formatted(home.resolve("secrets/database-throughline_app")));
  }

  @Test
  void the_home_folder_tells_secret_and_database() {
    var plan = plan("--api-key", "k");

    assertThat(plan.target().account()).isEqualTo("demo-shop");
    assertThat(plan.target().secret()).isEqualTo("shop secret");
    var url = "jdbc:postgresql://127.0.0.1:4711/throughline";
    assertThat(plan.database())
        .contains(new DatabaseAccess(url, "throughline_app", "app password"));
    assertThat(plan.owner())
        .contains(new DatabaseAccess(url, "throughline_owner", "owner password"));
  }

  @Test
  void without_options_it_measures_what_the_document_promises() {
    var plan = plan("--api-key", "k");

    assertThat(plan.concurrency()).containsExactly(1, 8, 32);
    assertThat(plan.time()).isEqualTo(Duration.ofSeconds(10));
    assertThat(plan.warmup()).isEqualTo(Duration.ofSeconds(5));
    assertThat(plan.floor()).isTrue();
    assertThat(plan.rebuild()).isTrue();
  }

  @Test
  void another_database_is_named_with_its_own_passwords() throws IOException {
    var app = write("app", "a\n");
    var owner = write("owner", "o\n");

    var plan =
        plan(
            "--api-key=k",
            "--jdbc-url=jdbc:postgresql://db/x",
            "--jdbc-user=reader",
            "--jdbc-password-file=" + app,
            "--owner-user=boss",
            "--owner-password-file=" + owner);

    assertThat(plan.database())
        .contains(new DatabaseAccess("jdbc:postgresql://db/x", "reader", "a"));
    assertThat(plan.owner()).contains(new DatabaseAccess("jdbc:postgresql://db/x", "boss", "o"));
  }

  @Test
  void another_database_without_its_owner_is_only_read() throws IOException {
    var app = write("app", "a\n");

    var plan =
        plan("--api-key=k", "--jdbc-url=jdbc:postgresql://db/x", "--jdbc-password-file=" + app);

    assertThat(plan.database()).isPresent();
    assertThat(plan.owner()).isEmpty();
  }

  @Test
  void no_secret_is_shown() {
    assertThat(plan("--api-key", "the key").toString())
        .doesNotContain("the key", "shop secret", "app password", "owner password");
  }

  private LoadPlan plan(String... args) {
    var nowhere = new PrintWriter(Writer.nullWriter());
    var command = new LoadCommand(nowhere, nowhere);
    var line = new CommandLine(command);
    var all = new String[args.length + 1];
    all[0] = "--home=" + home;
    System.arraycopy(args, 0, all, 1, args.length);
    line.parseArgs(all);
    return command.plan();
  }

  private Path write(String name, String text) throws IOException {
    var file = home.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }
}
