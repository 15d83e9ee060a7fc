package io.throughline.rebuild;

import io.throughline.Throughline;
import io.throughline.money.Money;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.command.ReleaseHold;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.ShipTo;
import io.throughline.order.terms.Totals;
import io.throughline.projection.ReadModel;
import io.throughline.projection.orders.OrderCounts;
import io.throughline.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A whole node of the program, on a test database.
final class Node implements AutoCloseable {

  /// For a machine that does much else; nothing waits longer than it must.
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");

  private final ConfigurableApplicationContext context;

  Node(TestDatabase database, Path home) {
    this.context =
        new SpringApplicationBuilder(Throughline.class)
            .run(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + TestDatabase.APP,
                "--spring.datasource.password=" + database.password(),
                "--spring.flyway.url=" + database.url(),
                "--spring.flyway.user=" + TestDatabase.OWNER,
                "--spring.flyway.password=" + database.password(),
                "--throughline.home=" + home);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  StreamingEventProcessor processor(String group) {
    return bean(Configuration.class)
        .eventProcessingConfiguration()
        .eventProcessor(group, StreamingEventProcessor.class)
        .orElseThrow();
  }

  boolean claims(String group) {
    return !processor(group).processingStatus().isEmpty();
  }

  static OrderId order(int number) {
    return OrderId.of("shopify", "acme", "n" + number);
  }

  /// Receives so many orders; every third is held, every sixth released again.
  void receive(int from, int to) {
    var commands = bean(CommandGateway.class);
    for (int number = from; number < to; number++) {
      commands.sendAndWait(receive(number));
      if (number % 3 == 0) {
        commands.sendAndWait(hold(order(number)));
      }
      if (number % 6 == 0) {
        commands.sendAndWait(new ReleaseHold(order(number), "h", "CHECKED", "", AT));
      }
    }
  }

  private static PlaceHold hold(OrderId order) {
    return new PlaceHold(order, "h", "FRAUD", "", Set.of("ship"), null, "operations", null, AT);
  }

  private static ReceiveOrder receive(int number) {
    var total = Money.ofMinor(2_000 + number, "USD");
    var zero = Money.ofMinor(0, "USD");
    var line = new OrderLine("l1", "1", "TEE-S", "Shirt", 1, total, zero, List.of(), true);
    return new ReceiveOrder(
        order(number),
        "shopify",
        "acme",
        "n" + number,
        "#" + number,
        null,
        AT,
        AT,
        null,
        "paid",
        new OrderTerms(
            false,
            List.of(line),
            List.of(),
            new Totals(total, zero, zero, zero, zero, total, total)),
        new ShipTo("US", "OR", "972"),
        null,
        "d1ge57");
  }

  /// Waits until every received order was validated and every read model has read everything.
  void settle(int orders) {
    var positions = bean(Positions.class);
    var list = bean(OrderCounts.class);
    await(
        () ->
            list.byStage().stream()
                    .filter(count -> count.stage().name().equals("VALIDATED"))
                    .mapToLong(count -> count.orders())
                    .sum()
                == orders);
    await(
        () ->
            ReadModel.ALL.stream()
                .allMatch(model -> positions.of(model.group()).position() == positions.head()));
  }

  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + PATIENCE);
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
