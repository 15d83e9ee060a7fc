package io.throughline.projection.orders;

import javax.sql.DataSource;

/// Lets other packages' tests make the projector.
public final class OrderListForTests {

  private OrderListForTests() {}

  /// The projector of the order list, writing to this database.
  public static Object projector(DataSource dataSource) {
    return new OrderListProjector(dataSource);
  }

  /// The questions to it.
  public static Orders orders(DataSource dataSource) {
    return new Orders(dataSource);
  }
}
