package io.throughline.projection;

import io.throughline.money.Money;
import io.throughline.order.terms.Bucket;
import io.throughline.projection.inflight.ValueInFlightForTests;
import io.throughline.projection.orders.OrderListForTests;
import io.throughline.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// How fast each read model takes a history in: events through Axon's handler lookup, changes to
/// PostgreSQL, one transaction per batch. Run its main; the number of orders is the argument.
final class ProjectionBenchmark {

  private static final int BATCH = 500;
  private static final int ROUNDS = 3;
  private static final int ALIVE = 100;

  private ProjectionBenchmark() {}

  /// Prints events per second.
  public static void main(String[] arguments) {
    int orders = arguments.length == 0 ? 50_000 : Integer.parseInt(arguments[0]);
    var history = history(orders);
    measure("order-list, intake", OrderListForTests::projector, history);
    measure("value-in-flight, intake", ValueInFlightForTests::projector, history);
    var lives = wholeLives(orders / 3);
    measure("order-list, whole lives", OrderListForTests::projector, lives);
    measure("value-in-flight, whole lives", ValueInFlightForTests::projector, lives);
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

  /// Ten events a life; a hundred orders live at the same time.
  private static List<DomainEventMessage<?>> wholeLives(int orders) {
    var histories = new Histories();
    var total = Money.of("48.18", "USD");
    for (int step = 0; step < orders + 10 * ALIVE; step++) {
      if (step < orders) {
        histories.received(step);
      }
      for (int age = 1; age < 10; age++) {
        int number = step - age * ALIVE / 10;
        if (number >= 0 && number < orders) {
          live(histories, number, age, total);
        }
      }
    }
    return histories.events();
  }

  private static void live(Histories histories, int number, int age, Money total) {
    var life = new Lives(histories, number);
    switch (age) {
      case 1 -> histories.validated(number);
      case 2 -> life.authorized("a", total);
      case 3 -> life.moved("r", 2, Bucket.OPEN, Bucket.RESERVED);
      case 4 -> life.moved("fo", 2, Bucket.RESERVED, Bucket.RELEASED);
      case 5 -> life.accepted("fo");
      case 6 -> life.moved("s", 2, Bucket.RELEASED, Bucket.SHIPPED);
      case 7 -> life.captured("c", "a", total);
      case 8 -> life.moved("s", 2, Bucket.SHIPPED, Bucket.DELIVERED);
      default -> life.closed();
    }
  }

  private static void measure(
      String name, Function<DataSource, Object> projector, List<DomainEventMessage<?>> history) {
    try (var database = TestDatabase.create()) {
      // one warm connection, as from a pool
      var dataSource =
          new SingleConnectionDataSource(database.appDataSource().getConnection(), true);
      var projection = new Projection(projector.apply(dataSource), dataSource);
      for (int round = 1; round <= ROUNDS; round++) {
        projection.reset();
        long begin = System.nanoTime();
        projection.deliver(history, BATCH);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
            "%-29s %,9d events in %6.2f s: %,8.0f events/s%n",
            name, history.size(), seconds, history.size() / seconds);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
