package io.throughline.cli;

import io.throughline.load.lives.Lives;
import io.throughline.load.lives.LivesPlan;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lets orders live their whole lives in an instance and prints how many it bore.
@Command(
    name = "lives",
    description = {
      "Sends orders in bulk requests, pays, ships and delivers them, waits until each is closed,"
          + " and measures: whole lives per second beside the floor, and commands per second on one"
          + " item of stock and on ten thousand.",
      "It writes real orders and stock into the instance: never point it at one that matters."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = ThroughlineCommand.Version.class)
final class LivesCommand implements Callable<Integer> {

  private final PrintWriter out;
  private final PrintWriter progress;

  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--senders",
      defaultValue = "4",
      paramLabel = "N",
      description = "Senders of batches. Default: ${DEFAULT-VALUE}.")
  private int senders;

  @Option(
      names = "--batch",
      defaultValue = "200",
      paramLabel = "N",
      description = "Orders in one request, up to 1,000. Default: ${DEFAULT-VALUE}.")
  private int batch;

  @Option(
      names = "--warmup",
      defaultValue = "5000",
      paramLabel = "N",
      description = "Lives that are not timed. Default: ${DEFAULT-VALUE}.")
  private int warmup;

  @Option(
      names = "--lives",
      defaultValue = "10000",
      paramLabel = "N",
      description = "Lives that are timed. Default: ${DEFAULT-VALUE}.")
  private int lives;

  @Option(
      names = "--stock-seconds",
      defaultValue = "5",
      paramLabel = "S",
      description = "How long commands on stock are sent, twice. Default: ${DEFAULT-VALUE}.")
  private int stockSeconds;

  LivesCommand(PrintWriter out, PrintWriter progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() {
    var home = target.home();
    var access =
        database
            .app(home)
            .orElseThrow(() -> new Misused("The lives are counted in the database: say where."));
    try {
      var plan =
          new LivesPlan(
              target.target().url(),
              target.target().apiKey(),
              access,
              database.owner(home),
              senders,
              batch,
              warmup,
              lives,
              stockSeconds);
      out.print(new Lives(plan, this::say).run().table());
      out.flush();
      return 0;
    } catch (IllegalArgumentException senseless) {
      throw new Misused(String.valueOf(senseless.getMessage()));
    }
  }

  private void say(String line) {
    progress.println(line);
    progress.flush();
  }
}
