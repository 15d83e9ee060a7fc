package io.throughline.cli;

import io.throughline.replay.AsOf;
import io.throughline.replay.OrderReplay;
import io.throughline.replay.Replay;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Tells an order as it was at a moment of its past.
@Command(
    name = "replay",
    description = {
      "Prints an order's story up to a time or a position, and what the order was then: where its"
          + " units stood, its money, its holds. It changes nothing.",
      "Exit code: 0 when the order is known, 1 when it is not."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = ThroughlineCommand.Version.class)
final class ReplayCommand implements Callable<Integer> {

  private final PrintWriter out;
  private final PrintWriter complaints;

  @Parameters(
      paramLabel = "ORDER",
      description = "An order id, or channel/account/number as the channel calls it.")
  private String order = "";

  @Option(
      names = "--as-of",
      paramLabel = "T|POSITION",
      description =
          "A time with its offset, such as 2026-11-20T09:00:00Z, or the position of an event."
              + " Default: everything up to now.")
  private @Nullable String asOf;

  @Option(names = "--json", description = "Print story and state as JSON.")
  private boolean json;

  @Mixin private HomeOption home = new HomeOption();
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  ReplayCommand(PrintWriter out, PrintWriter complaints) {
    this.out = out;
    this.complaints = complaints;
  }

  @Override
  public Integer call() throws SQLException {
    var access =
        database
            .app(home.path())
            .orElseThrow(() -> new Misused("Which database? Give --home or --jdbc-url."));
    try (var connection = access.connect()) {
      var replays = new OrderReplay(connection);
      var upTo = asOf == null ? new AsOf.Now() : AsOf.of(asOf);
      var orderId = replays.find(order);
      if (orderId.isEmpty()) {
        complaints.println("There is no order " + order + ".");
        return 1;
      }
      print(replays.replay(orderId.get(), upTo));
      return 0;
    } catch (IllegalArgumentException senseless) {
      throw new Misused(String.valueOf(senseless.getMessage()));
    }
  }

  private void print(Replay replay) {
    if (json) {
      out.println(
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(replay));
    } else {
      story(replay);
      state(replay.state());
    }
    out.flush();
  }

  private void story(Replay replay) {
    out.printf(
        "%s as of %s: %d events, %d later%n%n",
        replay.orderId(), replay.asOf(), replay.events().size(), replay.later());
    for (var event : replay.events()) {
      out.printf(
          "%4d  %s  %-26s %s  (position %d)%n      %s%n",
          event.sequence(),
          event.recordedAt(),
          event.type(),
          event.actor(),
          event.position(),
          event.payload());
    }
  }

  private void state(Replay.@Nullable State state) {
    if (state == null) {
      out.printf("%nIt had not been received.%n");
      return;
    }
    out.printf(
        "%n%s, %s/%s/%s%n",
        state.standing(), state.channel(), state.account(), state.channelOrderId());
    for (var line : state.lines()) {
      out.printf(
          "  line %s (%s): %d units, %s%n",
          line.lineId(),
          line.sku() == null ? "no SKU" : line.sku(),
          line.units(),
          new TreeMap<>(line.buckets()));
    }
    var money = state.money();
    out.printf(
        "  money in %s: total %s, due %s, authorized %s, captured %s, refunded %s, owed %s,"
            + " balance %s%n",
        money.currency(),
        money.total(),
        money.due(),
        money.authorized(),
        money.captured(),
        money.refunded(),
        money.owed(),
        money.balance());
    out.printf("  open holds: %s%n", new TreeMap<>(state.openHolds()));
    out.printf("  open anomalies: %s%n", new TreeMap<>(state.openAnomalies()));
  }
}
