package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.projection.ReadModel;
import io.throughline.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole command against a running instance, as short as it can be.
@ExtendWith(OutputCaptureExtension.class) // before the context: it catches the key that is printed
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class LoadCommandIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final String SECRET = "the shop's secret";
  private static final Pattern KEY = Pattern.compile("tl_\\w+");

  @TempDir private static Path home = Path.of("");

  @LocalServerPort private int port;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @DynamicPropertySource
  static void instance(DynamicPropertyRegistry settings) {
    settings.add("spring.datasource.url", DATABASE::url);
    settings.add("spring.datasource.username", () -> TestDatabase.APP);
    settings.add("spring.datasource.password", DATABASE::password);
    settings.add("spring.flyway.url", DATABASE::url);
    settings.add("spring.flyway.user", () -> TestDatabase.OWNER);
    settings.add("spring.flyway.password", DATABASE::password);
    settings.add("throughline.home", home::toString);
    settings.add("throughline.channels.shopify.load-shop.secrets[0]", () -> SECRET);
    settings.add("management.server.port", () -> "0");
  }

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @Test
  void it_measures_everything(CapturedOutput printed) throws IOException {
    var file = home.resolve("figures.json");

    int exit = load(printed, "--concurrency=2", "--seconds=1", "--warmup=1", "--json=" + file);

    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString()).contains("orders/s", "Floor for 2 senders", "value-in-flight");
    var figures = JsonMapper.shared().readTree(Files.readString(file));
    assertThat(figures.path("notes")).isEmpty();
    assertThat(figures.path("rebuilds")).hasSize(ReadModel.ALL.size());
    figures.path("gentle").forEach(seen -> assertThat(seen.path("missing").asInt()).isZero());
    isWhole(figures.path("steps").get(0));
  }

  private static void isWhole(JsonNode step) {
    var throughput = step.path("throughput");
    assertThat(throughput.path("accepted").asInt()).isPositive();
    assertThat(throughput.path("refused").asInt()).isZero();
    assertThat(throughput.path("latencyMillis").path("count").asInt())
        .isEqualTo(throughput.path("accepted").asInt());
    assertThat(step.path("visibility")).hasSize(2);
    var floor = step.path("floor");
    assertThat(floor.path("commitsPerOrder").asDouble()).isPositive();
    // received and validated, and as far as it went on by itself: asked for stock, and waits for it
    double all = floor.path("variants").get(0).path("rowsPerOrder").asDouble();
    double written = floor.path("variants").get(2).path("rowsPerOrder").asDouble();
    assertThat(all).isBetween(9.0, 21.0);
    assertThat(written).isBetween(5.0, all);
  }

  @Test
  void a_wrong_secret_ends_before_anything_is_measured(CapturedOutput printed) throws IOException {
    Files.writeString(home.resolve("secret"), "another secret");

    assertThat(run(printed)).isEqualTo(1);
    assertThat(err.toString()).contains("the first order was not accepted: 401");
  }

  private int load(CapturedOutput printed, String... options) throws IOException {
    Files.writeString(home.resolve("secret"), SECRET);
    return run(printed, options);
  }

  private int run(CapturedOutput printed, String... options) throws IOException {
    var password = Files.writeString(home.resolve("password"), DATABASE.password());
    var key = KEY.matcher(printed);
    assertThat(key.find()).isTrue();
    var args =
        new String[] {
          "load",
          "--url=http://127.0.0.1:" + port,
          "--account=load-shop",
          "--secret-file=" + home.resolve("secret"),
          "--api-key=" + key.group(),
          "--jdbc-url=" + DATABASE.url(),
          "--jdbc-password-file=" + password,
          "--owner-password-file=" + password
        };
    var all = Arrays.copyOf(args, args.length + options.length);
    System.arraycopy(options, 0, all, args.length, options.length);
    return CommandLineProgram.run(all, new PrintWriter(out, true), new PrintWriter(err, true));
  }
}
