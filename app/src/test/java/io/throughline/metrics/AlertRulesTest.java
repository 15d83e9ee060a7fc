package io.throughline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The alert rules as Prometheus understands them.
class AlertRulesTest {

  private static final Path ALERTS = Path.of("../docs/operate/alerts");

  @Test
  void promtool_finds_nothing_wrong_with_the_rules() throws Exception {
    assertThat(promtool("check", "rules", "throughline.yml")).isZero();
  }

  @Test
  void each_rule_fires_when_it_should_and_only_then() throws Exception {
    assertThat(promtool("test", "rules", "throughline.test.yml")).isZero();
  }

  @Test
  void every_rule_has_a_test_that_sees_it_fire_and_one_that_sees_it_silent() throws IOException {
    var rules = Files.readString(ALERTS.resolve("throughline.yml"));
    var tests = Files.readString(ALERTS.resolve("throughline.test.yml"));
    var names =
        Pattern.compile("alert: (\\w+)")
            .matcher(rules)
            .results()
            .map(name -> name.group(1))
            .toList();

    assertThat(names).isNotEmpty();
    for (var name : names) {
      assertThat(tests).contains("alertname: " + name + ", exp_alerts: []}");
      assertThat(tests).contains("alertname: " + name + "\n");
    }
  }

  private static int promtool(String... arguments) throws IOException, InterruptedException {
    if (!isInstalled()) {
      System.err.println(
          "SKIPPED: promtool is not installed, so the alert rules were NOT checked"
              + " (Debian: apt-get install prometheus).");
      Assumptions.abort("promtool is not installed");
    }
    var command = Stream.concat(Stream.of("promtool"), Arrays.stream(arguments)).toList();
    var process =
        new ProcessBuilder(command).directory(ALERTS.toFile()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      System.err.println(said);
    }
    return code;
  }

  private static boolean isInstalled() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
  }
}
