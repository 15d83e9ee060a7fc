package io.throughline.cli;

import io.throughline.load.ApiClient;
import io.throughline.load.Load;
import io.throughline.load.LoadPlan;
import io.throughline.load.LoadReport;
import io.throughline.load.ReportTable;
import io.throughline.load.books.BooksLoad;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Puts an instance under load and prints what it bore.
@Command(
    name = "load",
    description = {
      "Sends signed orders to an instance and measures: orders accepted per second, time until they"
          + " are visible, events per second on rebuild, and the floor, which is the same rows"
          + " inserted by plain JDBC with the same number of commits.",
      "It writes real orders into the instance: never point it at one whose orders matter."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = ThroughlineCommand.Version.class)
final class LoadCommand implements Callable<Integer> {

  private final PrintWriter out;
  private final PrintWriter progress;

  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--concurrency",
      split = ",",
      defaultValue = "1,8,32",
      paramLabel = "N",
      description = "Senders of each step; each sends its next order when the last was answered.")
  private List<Integer> concurrency = List.of();

  @Option(
      names = "--seconds",
      defaultValue = "10",
      paramLabel = "S",
      description = "How long each step is timed. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--warmup",
      defaultValue = "5",
      paramLabel = "S",
      description = "How long each step runs untimed before. Default: ${DEFAULT-VALUE}.")
  private int warmup;

  @Option(names = "--skip-floor", description = "Leave out the floor.")
  private boolean skipFloor;

  @Option(names = "--skip-rebuild", description = "Leave out the rebuild of the read models.")
  private boolean skipRebuild;

  @Option(
      names = "--statement-lines",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "Has a statement of so many lines matched, a day worked out anew and the rows of a year"
              + " told, after the rest; 0 leaves it out. The key needs orders:report and"
              + " settlements:import as well. Default: ${DEFAULT-VALUE}.")
  private int statementLines;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures here, too.")
  private @Nullable Path json;

  LoadCommand(PrintWriter out, PrintWriter progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() {
    var report = new Load(plan(), this::say).run();
    out.print(ReportTable.of(report));
    out.flush();
    if (json != null) {
      write(report, json);
    }
    if (statementLines > 0) {
      var instance = target.target();
      var client = new ApiClient(instance.url(), instance.apiKey());
      out.print(new BooksLoad(client, this::say).run(statementLines).table());
      out.flush();
    }
    return 0;
  }

  LoadPlan plan() {
    try {
      return new LoadPlan(
          target.target(),
          database.app(target.home()),
          database.owner(target.home()),
          concurrency,
          Duration.ofSeconds(warmup),
          Duration.ofSeconds(seconds),
          !skipFloor,
          !skipRebuild);
    } catch (IllegalArgumentException senseless) {
      throw new Misused(String.valueOf(senseless.getMessage()));
    }
  }

  private void say(String line) {
    progress.println(line);
    progress.flush();
  }

  private static void write(LoadReport report, Path file) {
    var mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    try {
      Files.writeString(file, mapper.writeValueAsString(report) + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException("the figures cannot be written to " + file, failure);
    }
  }
}
