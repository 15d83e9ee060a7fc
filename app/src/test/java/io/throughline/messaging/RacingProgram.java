package io.throughline.messaging;

import io.throughline.decision.Actor;
import io.throughline.messaging.Program.WithoutDoors;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.ReservationAnswer;
import io.throughline.stock.command.ReserveStock;
import io.throughline.stock.command.StockItemId;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// A program of its own process that reserves the last units of items when it is told to: the real
/// messaging on the database that its arguments name. It reads one order per line: {@code fill n}
/// puts one unit of each of n items in stock, {@code race n t} asks for each of them, the first at
/// the millisecond t of the epoch and each further one a round later, and {@code end} ends it.
final class RacingProgram {

  static final String DONE = "done ";

  private static final Duration ROUND = Duration.ofMillis(8);
  private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");

  private final CommandGateway commands;
  private final String name;

  private RacingProgram(CommandGateway commands, String name) {
    this.commands = commands;
    this.name = name;
  }

  public static void main(String[] args) throws Exception {
    System.setProperty("disable-axoniq-console-message", "true");
    var context =
        new SpringApplicationBuilder(WithoutDoors.class)
            .web(WebApplicationType.NONE)
            .properties(
                "spring.datasource.url=" + args[0],
                "spring.datasource.username=" + args[1],
                "spring.datasource.password=" + args[2],
                "spring.flyway.enabled=false",
                "management.endpoint.health.validate-group-membership=false",
                "logging.level.root=warn")
            .run();
    context.getBean(EventProcessingConfiguration.class).eventProcessors().values().stream()
        .forEach(EventProcessor::shutDown);
    new RacingProgram(context.getBean(CommandGateway.class), args[3]).obey();
    System.exit(0);
  }

  private void obey() throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println(DONE + "starting");
    for (var line = in.readLine(); line != null && !line.equals("end"); line = in.readLine()) {
      var words = line.split(" ", -1);
      int items = Integer.parseInt(words[1]);
      System.out.println(
          DONE + (words[0].equals("fill") ? fill(items) : race(items, Long.parseLong(words[2]))));
    }
  }

  static StockItemId item(int number) {
    return StockItemId.of("LAST-" + number);
  }

  private int fill(int items) {
    for (int number = 0; number < items; number++) {
      commands.sendAndWait(message(new RecordReceipt(item(number), "first", "east", 1, null, AT)));
    }
    return items;
  }

  /// How many units it got.
  private int race(int items, long startMillis) {
    int won = 0;
    for (int number = 0; number < items; number++) {
      awaitMoment(startMillis + number * ROUND.toMillis());
      ReservationAnswer answer =
          commands.sendAndWait(
              message(ReserveStock.whole(item(number), name, "order-" + name, 1, AT)));
      won += answer.quantity();
    }
    return won;
  }

  /// To the microsecond, as near as this machine can.
  private static void awaitMoment(long millis) {
    var moment = Instant.ofEpochMilli(millis);
    for (var left = left(moment); left.isPositive(); left = left(moment)) {
      LockSupport.parkNanos(left.minusMillis(1).toNanos());
      Thread.onSpinWait();
    }
  }

  private static Duration left(Instant moment) {
    return Duration.between(Instant.now(), moment);
  }

  private static CommandMessage<Object> message(Object command) {
    return GenericCommandMessage.asCommandMessage(command)
        .withMetaData(new Actor("test:race").asMetadata());
  }
}
