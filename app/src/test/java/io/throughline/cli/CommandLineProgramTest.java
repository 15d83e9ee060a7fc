package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineProgramTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void without_arguments_the_server_starts() {
    assertThat(CommandLineProgram.isMeant(new String[0])).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--server.port=8081", "--spring.profiles.active=x", "--debug", "-Dx=y"})
  void a_setting_starts_the_server(String first) {
    assertThat(CommandLineProgram.isMeant(new String[] {first, "load"})).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"load", "help", "--help", "-h", "--version", "-V", "laod"})
  void a_name_or_a_question_is_a_command(String first) {
    assertThat(CommandLineProgram.isMeant(new String[] {first})).isTrue();
  }

  @Test
  void help_lists_the_commands() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("load").contains("Without a command the server starts");
  }

  @Test
  void help_explains_a_command() {
    assertThat(run("help", "load")).isZero();
    assertThat(out.toString()).contains("--concurrency");
  }

  @Test
  void the_version_is_told() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("throughline ");
  }

  @Test
  void a_command_that_is_spelled_wrong_is_guessed() {
    assertThat(run("laod")).isEqualTo(2);
    assertThat(err.toString()).contains("laod").contains("Did you mean");
  }

  @Test
  void an_unknown_option_gets_the_usage() {
    assertThat(run("load", "--fast")).isEqualTo(2);
    assertThat(err.toString()).contains("--fast");
  }

  @Test
  void a_missing_secret_is_said() {
    assertThat(run("load", "--home", "nowhere", "--api-key", "k")).isEqualTo(2);
    assertThat(err.toString()).contains("--secret-file");
  }

  @Test
  void an_address_without_its_password_is_said(@TempDir Path home) throws IOException {
    assertThat(load(home, "--jdbc-url", "jdbc:postgresql://127.0.0.1:1/x")).isEqualTo(2);
    assertThat(err.toString()).contains("--jdbc-password-file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--concurrency=0",
        "--concurrency=257",
        "--seconds=0",
        "--seconds=601",
        "--warmup=-1"
      })
  void a_load_that_measures_nothing_or_never_ends_is_refused(String senseless, @TempDir Path home)
      throws IOException {
    assertThat(load(home, senseless)).isEqualTo(2);
    assertThat(err.toString()).contains(senseless.substring(0, senseless.indexOf('=')));
  }

  @Test
  void an_instance_that_does_not_answer_is_a_failure_without_a_stack_trace(@TempDir Path home)
      throws IOException {
    assertThat(load(home, "--url", "http://127.0.0.1:1")).isEqualTo(1);
    assertThat(err.toString()).contains("not accepted").doesNotContain("\tat ");
  }

  private int load(Path home, String... more) throws IOException {
    Files.createDirectories(home.resolve("secrets"));
    Files.writeString(home.resolve("secrets/shopify-demo-shop"), "a secret\n");
    var args = new String[5 + more.length];
    System.arraycopy(
        new String[] {"load", "--home", home.toString(), "--api-key", "k"}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return run(args);
  }

  private int run(String... args) {
    return CommandLineProgram.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
  }
}
