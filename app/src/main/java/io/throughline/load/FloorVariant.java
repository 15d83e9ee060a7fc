package io.throughline.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// One way to insert the rows, and how long each round of it took.
final class FloorVariant {

  private final String name;
  private final int rows;
  private final boolean batched;
  private final Shape shape;
  private final FloorTransactions transactions;
  private final List<Double> seconds = new ArrayList<>();

  /// What all variants share.
  ///
  /// @param orders how many orders' rows there are
  /// @param commitsPerOrder how often to commit
  /// @param connections over how many connections
  record Shape(int orders, double commitsPerOrder, int connections) {}

  FloorVariant(String name, List<FloorRow> rows, boolean batched, Shape shape) {
    this.name = name;
    this.rows = rows.size();
    this.batched = batched;
    this.shape = shape;
    this.transactions =
        FloorTransactions.of(
            rows, Math.round(shape.commitsPerOrder() * shape.orders()), shape.connections());
  }

  void warmUp(FloorWriter writer) throws SQLException, InterruptedException {
    writer.insert(transactions, batched);
  }

  void round(FloorWriter writer) throws SQLException, InterruptedException {
    seconds.add(writer.insert(transactions, batched));
  }

  /// The figure, from the round in the middle.
  LoadReport.Variant beside(LoadReport.Throughput run) {
    double middle = seconds.stream().sorted().toList().get(seconds.size() / 2);
    double perSecond = shape.orders() / middle;
    return new LoadReport.Variant(
        name,
        seconds.size(),
        (double) rows / shape.orders(),
        (double) transactions.commits() / shape.orders(),
        perSecond,
        run.acceptedPerSecond() / perSecond,
        run.sustainedPerSecond() / perSecond);
  }
}
