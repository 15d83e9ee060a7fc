package io.throughline.cli;

import io.throughline.verify.Verification;
import io.throughline.verify.VerifyReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Checks the promises over a whole database.
@Command(
    name = "verify",
    description = {
      "Reads every event and every read model of an instance's database and checks the promises P1"
          + " to P9 and P11 to P13 by rules of its own, beside live traffic. It changes nothing.",
      "Exit code: 0 when every promise holds, 1 when one is broken or the check could not be done."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = ThroughlineCommand.Version.class)
final class VerifyCommand implements Callable<Integer> {

  private static final int SHOWN = 20;

  private final PrintWriter out;
  private final PrintWriter progress;

  @Mixin private HomeOption home = new HomeOption();
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description =
          "What a client wrote down as accepted, one in a line: event ids, positions or order ids."
              + " Each must be stored.")
  private @Nullable Path journal;

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  VerifyCommand(PrintWriter out, PrintWriter progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() throws IOException, SQLException {
    var access =
        database
            .app(home.path())
            .orElseThrow(() -> new Misused("Which database? Give --home or --jdbc-url."));
    if (journal != null && !Files.isReadable(journal)) {
      throw new Misused("The journal %s cannot be read.".formatted(journal));
    }
    var report = new Verification(access::connect, journal, this::say).run();
    if (json) {
      out.println(
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(report));
    } else {
      print(report);
    }
    out.flush();
    return report.holds() ? 0 : 1;
  }

  private void print(VerifyReport report) {
    out.printf(
        "%,d events up to position %d in %.1f s%n",
        report.events(), report.safeHead(), report.seconds());
    for (var result : report.results()) {
      out.printf(
          "%-4s %-6s %s (%,d checked%s)%n",
          result.promise(),
          result.broken() == 0 ? "holds" : "BROKEN",
          result.title(),
          result.checked(),
          result.broken() == 0 ? "" : ", %,d broken".formatted(result.broken()));
      result.violations().stream()
          .limit(SHOWN)
          .forEach(one -> out.printf("       %s: %s%n", one.id(), one.what()));
      if (result.broken() > SHOWN) {
        out.printf("       and %,d more; --json lists a thousand%n", result.broken() - SHOWN);
      }
      result.unchecked().forEach(sentence -> out.printf("       not checked: %s%n", sentence));
    }
  }

  private void say(String line) {
    progress.println(line);
    progress.flush();
  }
}
