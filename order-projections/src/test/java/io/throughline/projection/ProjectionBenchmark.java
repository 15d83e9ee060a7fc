package io.throughline.projection;

import io.throughline.projection.inflight.ValueInFlightForTests;
import io.throughline.projection.orders.OrderListForTests;
import io.throughline.testing.TestDatabase;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;

/// How fast each read model takes a history in: events through Axon's handler lookup, changes to
/// PostgreSQL, one transaction per batch. Run its main; the number of orders is the argument.
final class ProjectionBenchmark {

  private static final int BATCH = 500;
  private static final int ROUNDS = 3;

  private ProjectionBenchmark() {}

  /// Prints events per second.
  public static void main(String[] arguments) {
    int orders = arguments.length == 0 ? 50_000 : Integer.parseInt(arguments[0]);
    var history = history(orders);
    measure("order-list", OrderListForTests::projector, history);
    measure("value-in-flight", ValueInFlightForTests::projector, history);
    System.exit(0); // the test server's threads would go on
  }

  /// Orders are validated soon after they come; every tenth is held, released a while later.
  private static List<DomainEventMessage<?>> history(int orders) {
    var histories = new Histories();
    for (int number = 0; number < orders; number++) {
      histories.received(number);
      int soon = number - 10;
      if (soon >= 0) {
        if (soon % 10 == 0) {
          histories.failedValidation(soon, "TOTALS_DISAGREE").held(soon, "h", "TOTALS_DISAGREE");
        } else {
          histories.validated(soon);
        }
      }
      int later = number - 1_000;
      if (later >= 0 && later % 10 == 0) {
        histories.released(later, "h").validated(later);
      }
    }
    return histories.events();
  }

  private static void measure(
      String name, Function<DataSource, Object> projector, List<DomainEventMessage<?>> history) {
    try (var database = TestDatabase.create()) {
      var dataSource = database.appDataSource();
      var projection = new Projection(projector.apply(dataSource), dataSource);
      for (int round = 1; round <= ROUNDS; round++) {
        projection.reset();
        long begin = System.nanoTime();
        projection.deliver(history, BATCH);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
            "%-16s %,9d events in %6.2f s: %,8.0f events/s%n",
            name, history.size(), seconds, history.size() / seconds);
      }
    }
  }
}
